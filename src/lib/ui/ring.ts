/** On time, a quarter or less left, broken. */
export type RingTone = 'ok' | 'warn' | 'broken';

/** Where a ring turns amber: the share of the time that is left. */
export const warnFraction = 0.25;

/** The tone of a timer with this share of its time left: amber from a quarter on, red when nothing is left. */
export function ringTone(fraction: number): RingTone {
  if (fraction <= 0) return 'broken';
  return fraction <= warnFraction ? 'warn' : 'ok';
}

/** A share of a circle as the dash of a stroke with `pathLength="100"`; anything outside 0..1 is cut. */
export function ringDash(fraction: number): string {
  return `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(2)} 100`;
}
