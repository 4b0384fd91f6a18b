/** Path from the root of plain data to one of its places. */
export type Path = readonly (string | number)[];

/** Returns the value at a path of plain data; `undefined` if there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** Returns a copy of plain data with another value at an existing path. */
export function withValueAt(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  const inner = withValueAt((value as Record<string | number, unknown>)[step], rest, to);
  if (Array.isArray(value)) return value.with(Number(step), inner);
  return { ...(value as object), [step]: inner };
}
