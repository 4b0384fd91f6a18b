const fetched = new Map<string, Promise<unknown>>();

export async function fetchData(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`expected data at ${address}, came ${response.status}`);
  return response;
}

/** Fetches a JSON file; only once per address. */
export function fetchOnce(address: string): Promise<unknown> {
  const known = fetched.get(address);
  if (known) return known;
  const fetching = fetchData(address).then((response) => response.json() as Promise<unknown>);
  fetched.set(address, fetching);
  fetching.catch(() => fetched.delete(address));
  return fetching;
}
