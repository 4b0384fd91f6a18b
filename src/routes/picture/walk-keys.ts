import { nodesIn, type Diagram, type DiagramEdge, type DiagramNode } from '#chart/diagram';
import type { Drawing, DrawnEdge, DrawnNode, Point } from '#chart/layout';

/** How far something lies in the direction of a key, and how far beside it. */
const directions: Readonly<Record<string, (x: number, y: number) => readonly [along: number, across: number]>> = {
  ArrowDown: (x, y) => [y, x],
  ArrowUp: (x, y) => [-y, x],
  ArrowRight: (x, y) => [x, y],
  ArrowLeft: (x, y) => [-x, y]
};

const middle = ({ x, y, width, height }: DrawnNode): readonly [number, number] => [x + width / 2, y + height / 2];

/** Of a line at a state, the key by which one goes off along it: that of the side on which it touches the state. */
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

/**
 * Where an arrow key leads from a state of a picture: along a line on that side of it to what lies that way; else along a line to what lies that way rather than beside it; else to the nearest that does, joined or not; else to what lies
 * that way at all. What no arrow comes to, {@link beside} does.
 * @returns nothing where nothing lies that way, or the key is none
 */
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

/** The state that comes before or behind another in the order in which the outline has them, round and round: every state is come to so. */
export function beside(diagram: Pick<Diagram, 'nodes'>, id: string, by: 1 | -1): string | undefined {
  const order = nodesIn(diagram).map((node) => node.id);
  const at = order.indexOf(id);
  return at < 0 ? undefined : order.at((at + by) % order.length);
}

/** The lines at a state: those that lead on, then those that lead to it. */
export function linesAt({ edges }: Drawing, id: string): readonly DiagramEdge[] {
  const all = edges.map(({ edge }) => edge);
  return [...all.filter(({ from }) => from === id), ...all.filter(({ to }) => to === id)];
}

/**
 * Where an arrow key leads from a way: to the end of its line that lies more that way.
 * @returns nothing where neither does, or the key is none
 */
export function besideWay({ nodes }: Drawing, edge: DiagramEdge, key: string): string | undefined {
  const along = directions[key];
  const [from, to] = [edge.from, edge.to].map((id) => nodes.find(({ node }) => node.id === id));
  if (!along || !from || !to) return undefined;
  const [[x, y], [end_x, end_y]] = [middle(from), middle(to)];
  const [ahead] = along(end_x - x, end_y - y);
  return ahead === 0 ? undefined : ahead > 0 ? edge.to : edge.from;
}

const holds = (node: DiagramNode, id: string): boolean => nodesIn({ nodes: [node] }).some((inner) => inner.id === id);
