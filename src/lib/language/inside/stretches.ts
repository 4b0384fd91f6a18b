/**
 * A line is judged as a whole, and in stretches about as long as a clause that overlap by half: what one clause says
 * must neither drown in what the others say nor take its colour from them. Run-ons have no punctuation to cut them at;
 * overlapping stretches were better there than clauses cut at connectives and particles, and as good elsewhere.
 */

/** Words between which something was judged, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Words of a stretch. */
const clause = 20;
/** A text of up to so many words is judged as a whole, too. */
const whole = 64;

/** The stretches of a text of so many words; there is always one. */
export function stretchesOf(length: number): readonly Stretch[] {
  const all: Stretch[] = length <= whole ? [{ from: 0, to: length }] : [];
  if (length <= clause) return all;
  for (let from = 0; ; from += clause / 2) {
    const to = Math.min(length, from + clause);
    all.push({ from, to });
    if (to === length) return all;
  }
}
