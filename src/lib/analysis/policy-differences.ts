/** A place where a policy says something else than the one in force. */
export interface Difference {
  /** With dots between its levels: `limits.3.1-tech-24h`. */
  readonly key: string;
  /** As written; not there where there is nothing. */
  readonly inForce?: unknown;
  readonly here?: unknown;
}

/**
 * Where a policy differs from the one in force, key by key; of lists of mappings, such as habits, row by row.
 * @param inForce the policy in force, as plain data
 * @param here    the other policy, likewise
 */
export function policyDifferences(inForce: unknown, here: unknown): readonly Difference[] {
  return differences('', inForce, here);
}

function differences(key: string, inForce: unknown, here: unknown): readonly Difference[] {
  if (JSON.stringify(inForce) === JSON.stringify(here)) return [];
  if (isRows(inForce) && isRows(here)) return ofRows(key, inForce, here);
  if (!isMapping(inForce) || !isMapping(here)) {
    return [{ key, ...(inForce === undefined ? {} : { inForce }), ...(here === undefined ? {} : { here }) }];
  }
  return [...new Set([...Object.keys(inForce), ...Object.keys(here)])].flatMap((step) =>
    differences(key === '' ? step : `${key}.${step}`, inForce[step], here[step])
  );
}

/** A list of mappings, such as habits: row by row, for as a whole nobody could read it. */
function isRows(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isMapping);
}

function ofRows(key: string, inForce: readonly unknown[], here: readonly unknown[]): readonly Difference[] {
  const [before, after] = [inForce, here].map((rows) => rows.map((row) => JSON.stringify(row)));
  const gone = inForce.filter((_, at) => !after!.includes(before![at]!)).map((row) => ({ key, inForce: row }));
  const more = here.filter((_, at) => !before!.includes(after![at]!)).map((row) => ({ key, here: row }));
  const moved = gone.length === 0 && more.length === 0;
  return moved ? [{ key, inForce: 'in this order', here: 'in another order' }] : [...gone, ...more];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
