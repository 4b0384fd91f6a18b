/** From the root of plain data down to one of its places. */
export type Path = readonly (string | number)[];

/** What stands at a path of plain data. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** Plain data with another value at a path that it has. */
export function withValueAt(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  const inner = withValueAt((value as Record<string | number, unknown>)[step], rest, to);
  if (Array.isArray(value)) return value.with(Number(step), inner);
  return { ...(value as object), [step]: inner };
}
