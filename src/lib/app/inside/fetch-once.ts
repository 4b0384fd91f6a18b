/** What was fetched; a failed fetch is forgotten, so that it can be tried again. */
const fetched = new Map<string, Promise<unknown>>();

/** Fetches a file of data. */
export async function fetchData(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`expected data at ${address}, came ${response.status}`);
  return response;
}

/** What a file of JSON says; fetched once. */
export function fetchOnce(address: string): Promise<unknown> {
  const known = fetched.get(address);
  if (known) return known;
  const fetching = fetchData(address).then((response) => response.json() as Promise<unknown>);
  fetched.set(address, fetching);
  fetching.catch(() => fetched.delete(address));
  return fetching;
}
