/**
 * Remembers what was computed last from these sources: the screen asks several times a second, the sources change only
 * when something happens, and whoever lists the result gets the same list again.
 */
export function memoizeLast<T>(): (sources: readonly unknown[], compute: () => T) => T {
  let last: { readonly sources: readonly unknown[]; readonly value: T } | undefined;
  return (sources, compute) => {
    const same = last?.sources.every((source, at) => source === sources[at]) === true;
    if (!same || last === undefined) last = { sources, value: compute() };
    return last.value;
  };
}
