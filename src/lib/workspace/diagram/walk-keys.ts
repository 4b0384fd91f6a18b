import { nodesIn, type Diagram, type DiagramEdge, type DiagramNode } from '#chart/diagram';
import type { Drawing, DrawnEdge, DrawnNode, Point } from '#chart/layout';

const directions: Readonly<Record<string, (x: number, y: number) => readonly [along: number, across: number]>> = {
  ArrowDown: (x, y) => [y, x],
  ArrowUp: (x, y) => [-y, x],
  ArrowRight: (x, y) => [x, y],
  ArrowLeft: (x, y) => [-x, y]
};

const middle = ({ x, y, width, height }: DrawnNode): readonly [number, number] => [x + width / 2, y + height / 2];

function keyOf({ edge, points }: DrawnEdge, { node, x, y, width, height }: DrawnNode): string | undefined {
  const at: Point | undefined = edge.from === node.id ? points[0] : edge.to === node.id ? points.at(-1) : undefined;
  if (!at) return undefined;
  const off: readonly (readonly [key: string, px: number])[] = [
    ['ArrowDown', Math.abs(at.y - (y + height))],
    ['ArrowUp', Math.abs(at.y - y)],
    ['ArrowRight', Math.abs(at.x - (x + width))],
    ['ArrowLeft', Math.abs(at.x - x)]
  ];
  return off.reduce((best, it) => (it[1] < best[1] ? it : best))[0];
}

/** Returns the state an arrow key leads to, preferring states joined by a line; `undefined` if none lies that way. */
export function nextFrom({ nodes, edges }: Drawing, id: string, key: string): string | undefined {
  const from = nodes.find(({ node }) => node.id === id);
  const along = directions[key];
  if (!from || !along) return undefined;
  const [x, y] = middle(from);
  const far = (to: DrawnNode): number => {
    const [dx, dy] = [middle(to)[0] - x, middle(to)[1] - y];
    const [ahead, across] = along(dx, dy);
    return ahead > 1 ? ahead + 2 * Math.abs(across) : Infinity;
  };
  const joined = new Set(
    edges.flatMap(({ edge }) => (edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : []))
  );
  // A box is no step from what is in it, nor the other way round: that is opened and closed.
  const others = nodes.filter(({ node }) => !holds(from.node, node.id) && !holds(node, id));
  const isAhead = (to: DrawnNode): boolean => {
    const [ahead, across] = along(middle(to)[0] - x, middle(to)[1] - y);
    return ahead > 1 && Math.abs(across) <= ahead;
  };
  const isJoined = ({ node }: DrawnNode): boolean => joined.has(node.id);
  const nearest = (all: readonly DrawnNode[]): DrawnNode | undefined =>
    all.filter((it) => far(it) < Infinity).sort((one, other) => far(one) - far(other))[0];
  const ahead = others.filter(isAhead);
  const off = new Set(
    edges.filter((line) => keyOf(line, from) === key).map(({ edge }) => (edge.from === id ? edge.to : edge.from))
  );
  const found = [
    others.filter(({ node }) => off.has(node.id)),
    ahead.filter(isJoined),
    ahead,
    others.filter(isJoined),
    others
  ]
    .map(nearest)
    .find((it) => it);
  return found?.node.id;
}

/** Returns the next or previous state in outline order, wrapping around, so that every state can be reached. */
export function beside(diagram: Pick<Diagram, 'nodes'>, id: string, by: 1 | -1): string | undefined {
  const order = nodesIn(diagram).map((node) => node.id);
  const at = order.indexOf(id);
  return at < 0 ? undefined : order.at((at + by) % order.length);
}

/** Returns the lines at a state: outgoing first, then incoming. */
export function linesAt({ edges }: Drawing, id: string): readonly DiagramEdge[] {
  const all = edges.map(({ edge }) => edge);
  return [...all.filter(({ from }) => from === id), ...all.filter(({ to }) => to === id)];
}

/** Returns the end of a line further in the direction of an arrow key; `undefined` if neither is, or for other keys. */
export function besideWay({ nodes }: Drawing, edge: DiagramEdge, key: string): string | undefined {
  const along = directions[key];
  const [from, to] = [edge.from, edge.to].map((id) => nodes.find(({ node }) => node.id === id));
  if (!along || !from || !to) return undefined;
  const [[x, y], [end_x, end_y]] = [middle(from), middle(to)];
  const [ahead] = along(end_x - x, end_y - y);
  return ahead === 0 ? undefined : ahead > 0 ? edge.to : edge.from;
}

const holds = (node: DiagramNode, id: string): boolean => nodesIn({ nodes: [node] }).some((inner) => inner.id === id);
