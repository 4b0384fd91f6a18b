import type { Point } from './layout';

const corner = 6;
const arrow = { length: 8, half: 4 };

/** Returns the path of a line through points, with rounded corners. */
export function lineOf(points: readonly Point[]): string {
  return points
    .map((point, at) => {
      const before = points[at - 1];
      const after = points[at + 1];
      if (!before) return `M${text(point)}`;
      if (!after) return `L${text(point)}`;
      return `L${text(towards(point, before))}Q${text(point)} ${text(towards(point, after))}`;
    })
    .join('');
}

export function arrowOf(points: readonly Point[]): string {
  const [from, tip] = points.slice(-2);
  if (!from || !tip) return '';
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  const foot = { x: tip.x - along.x * arrow.length, y: tip.y - along.y * arrow.length };
  const side = (of: 1 | -1): Point => ({
    x: foot.x - along.y * arrow.half * of,
    y: foot.y + along.x * arrow.half * of
  });
  return `M${text(tip)}L${text(side(1))}L${text(side(-1))}Z`;
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(corner / length, 0.5);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function text({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
