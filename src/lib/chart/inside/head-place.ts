import { inLang } from '#domain/text';
import { holdsText } from '../holds-text';
import type { DiagramNode } from '../diagram';
import { rowsOf, sizes } from './node-size';
import { widthOf } from './text-size';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Headed extends Box {
  readonly node: DiagramNode;
  readonly lines: readonly string[];
  readonly limits: readonly string[];
  readonly duties?: string;
  readonly head?: number;
}

interface Line {
  readonly points: readonly Pick<Box, 'x' | 'y'>[];
}

const bold = 1.12;
const sign = 24;
const clear = 5;

export function headOf(drawn: Headed): Box {
  const { node, lines, limits, duties, x, y, head = sizes.padding } = drawn;
  const small = [...limits, duties ?? '', node.holds ? inLang(holdsText(node.holds), 'en') : ''];
  const width = Math.max(
    ...lines.map((line) => widthOf(line, sizes.name) * bold),
    ...small.map((line) => widthOf(line, sizes.way))
  );
  return { x: x + head, y: y + 9, width, height: rowsOf(drawn) * sizes.line };
}

/** Moves the head of a box to a place that no line crosses, if there is one. */
export function placeHead<Drawn extends Headed>(drawn: Drawn, edges: readonly Line[]): Drawn {
  if (drawn.node.nodes.length === 0) return drawn;
  const { y, width, height } = headOf(drawn);
  const crossing = edges.flatMap(({ points }) =>
    points.slice(1).flatMap((to, at) => {
      const from = points[at]!;
      const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
      return top < y + height && bottom > y ? [[Math.min(from.x, to.x), Math.max(from.x, to.x)] as const] : [];
    })
  );
  const isFree = (x: number): boolean =>
    crossing.every(([left, right]) => right < x - clear || left > x + width + clear);
  const places = [drawn.x + sizes.padding, ...crossing.map(([, right]) => right + clear + 1)];
  const free = places
    .filter((x) => x >= drawn.x + sizes.padding && x + width <= drawn.x + drawn.width - sign && isFree(x))
    .sort((one, other) => one - other);
  return free[0] === undefined ? drawn : { ...drawn, head: free[0] - drawn.x };
}
