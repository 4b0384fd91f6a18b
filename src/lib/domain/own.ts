/**
 * What a table has under an id that came from outside; `undefined` if it has none of its own. A log or a card may say
 * `constructor` or `__proto__` where it names a clause or an act.
 */
export function own<T>(table: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
