import type { Box, Point } from './layout';

/** True of two places that lie on each other. @param slack  by so much they may without it */
export const overlap = (a: Box, b: Box, slack = 0): boolean =>
  a.x < b.x + b.width - slack &&
  b.x < a.x + a.width - slack &&
  a.y < b.y + b.height - slack &&
  b.y < a.y + a.height - slack;

/** The place that a straight piece of a line takes. @param beside  with so much on each side of it */
export const boxAround = (from: Point, to: Point, beside = 0): Box => ({
  x: Math.min(from.x, to.x) - beside,
  y: Math.min(from.y, to.y) - beside,
  width: Math.abs(from.x - to.x) + 2 * beside,
  height: Math.abs(from.y - to.y) + 2 * beside
});
