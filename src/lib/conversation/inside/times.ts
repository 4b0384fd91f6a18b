/** A time as transcripts write it: `10:02:15`, `00:12`, `[00:12.5]`, perhaps behind a date, perhaps with the end of the turn behind it. */
const written =
  /^[[(（【]?\s*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[T\s]*)?(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?:[.,]\d{1,3})?Z?\s*(?:(?:-->|[-–—~～至])\s*(?:\d{1,2}[:：])?\d{1,2}[:：]\d{2}(?:[.,]\d{1,3})?)?\s*[\])）】]?/;

/** A time: hours, minutes and seconds; where only two of them are written, which two is told by the others. */
export interface WrittenTime {
  readonly parts: readonly [number, number, number | undefined];
  readonly length: number;
}

/** The time that a text begins with. */
export function timeAt(text: string): WrittenTime | undefined {
  const [all, first, second, third] = written.exec(text) ?? [];
  if (all === undefined || Number(second) > 59 || Number(third ?? 0) > 59) return undefined;
  return {
    parts: [Number(first), Number(second), third === undefined ? undefined : Number(third)],
    length: all.length
  };
}

/** Nobody's recording begins so late, minutes: a first time from there on is that of a clock. */
const clockFrom = 6;
const day_ms = 86_400_000;

/**
 * Times since the first of them. `00:12` is twelve seconds into a recording, `10:02` a minute on the clock: what it is says the first time. What lies far before the one
 * above it is behind midnight.
 */
export function sinceFirst(times: readonly (WrittenTime['parts'] | undefined)[]): readonly (number | undefined)[] {
  const [hours = 0, , seconds] = times.find((it) => it !== undefined) ?? [];
  const isClock = seconds === undefined && hours >= clockFrom;
  const all = times.map((it) => {
    if (!it) return undefined;
    const [first, second, third] = it;
    if (third !== undefined) return (first * 3600 + second * 60 + third) * 1000;
    return (isClock ? first * 3600 + second * 60 : first * 60 + second) * 1000;
  });
  const begin = all.find((it) => it !== undefined) ?? 0;
  return all.map((it) => {
    if (it === undefined) return undefined;
    const since = it - begin;
    return since < -day_ms / 2 ? since + day_ms : since;
  });
}
