/** Returns an own property for an id from outside; `undefined` if none, as for `constructor` or `__proto__`. */
export function own<T>(table: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
