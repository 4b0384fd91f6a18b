/** Stretches of a line, clause-sized and overlapping by half, so that clauses of a run-on do not drown each other. */

/** Half-open range of words that is judged as one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const clause = 20;
const whole = 64;

/** Divides a text of that number of words into stretches; there is always at least one. */
export function stretchesOf(length: number): readonly Stretch[] {
  const all: Stretch[] = length <= whole ? [{ from: 0, to: length }] : [];
  if (length <= clause) return all;
  for (let from = 0; ; from += clause / 2) {
    const to = Math.min(length, from + clause);
    all.push({ from, to });
    if (to === length) return all;
  }
}
