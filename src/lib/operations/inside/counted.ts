/** How often something was named, by its id. */
export interface Named {
  readonly id: string;
  readonly count: number;
  /** Id of the action that the policy has for it; absent: the owner has to find one. */
  readonly action?: string;
}

/** How often each of what the policy knows was named, the most frequent first; nothing of what nobody named. */
export function named<Record>(
  records: readonly Record[],
  known: Readonly<{ [id: string]: { readonly action?: string } }>,
  idOf: (record: Record) => string | undefined
): readonly Named[] {
  return Object.entries(known)
    .map(([id, { action }]) => {
      const count = records.filter((record) => idOf(record) === id).length;
      return { id, count, ...(action === undefined ? {} : { action }) };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
