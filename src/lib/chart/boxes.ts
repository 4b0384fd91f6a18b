import type { Box, Point } from './layout';

/** True if two boxes overlap by more than `slack`. */
export const overlap = (a: Box, b: Box, slack = 0): boolean =>
  a.x < b.x + b.width - slack &&
  b.x < a.x + a.width - slack &&
  a.y < b.y + b.height - slack &&
  b.y < a.y + a.height - slack;

/** Returns the box around a straight segment of a line, with a margin of `beside` on each side. */
export const boxAround = (from: Point, to: Point, beside = 0): Box => ({
  x: Math.min(from.x, to.x) - beside,
  y: Math.min(from.y, to.y) - beside,
  width: Math.abs(from.x - to.x) + 2 * beside,
  height: Math.abs(from.y - to.y) + 2 * beside
});
