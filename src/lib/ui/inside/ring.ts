/** On time, a quarter or less left, broken. */
export type RingTone = 'ok' | 'warn' | 'broken';

/** Where a ring turns amber: the share of the time that is left. */
export const warnFraction = 0.25;

/** The tone of a timer with this share of its time left: amber from a quarter on, red when nothing is left. */
export function ringTone(fraction: number): RingTone {
  if (fraction <= 0) return 'broken';
  return fraction <= warnFraction ? 'warn' : 'ok';
}

/** What is left of a circle that empties clockwise from twelve, for a stroke with `pathLength="100"`. */
export interface RingDash {
  readonly dash: string;
  readonly offset: string;
}

/** The dash for the share that is left; anything outside 0..1 is cut. */
export function ringDash(fraction: number): RingDash {
  const left = Math.min(1, Math.max(0, fraction)) * 100;
  return { dash: `${left.toFixed(2)} 100`, offset: (left - 100).toFixed(2) };
}
