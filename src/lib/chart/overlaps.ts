import { boxAround } from './boxes';
import { nodesIn } from './diagram';
import { headOf, sizes, type Box, type Drawing, type DrawnEdge, type DrawnNode } from './layout';

interface Drawn extends Box {
  readonly is: string;
  readonly of: string;
}

/** Finds texts, signs and marks over each other or over unrelated lines and states; empty if all is readable. */
export function overlapsIn({ nodes, edges }: Drawing): readonly string[] {
  const boxes = nodes.filter(({ node }) => node.nodes.length > 0);
  const heads = boxes.map((drawn) => ({ ...headOf(drawn), is: 'head', of: drawn.node.id }));
  const signs = nodes.filter(({ node }) => node.nodes.length > 0 || node.holds).map(signOf);
  const marks = nodes.filter(({ node }) => node.initial).map(markOf);
  const labels = edges.flatMap(({ edge, ways, more }) =>
    [...ways, ...(more ? [more] : [])].map(({ x, y, width, height }) => ({
      ...{ x, y, width, height: height - sizes.between },
      ...{ is: 'label', of: edge.id }
    }))
  );
  const states = nodes
    .filter(({ node }) => node.nodes.length === 0)
    .map(({ x, y, width, height, node }) => ({ x, y, width, height, is: 'state', of: node.id }));
  const texts: readonly Drawn[] = [...heads, ...signs, ...marks, ...labels, ...states];
  const lines = edges.flatMap((drawn) => segments(drawn).map((box) => ({ ...box, is: 'line', of: drawn.edge.id })));
  const inside = new Map(nodes.map(({ node }) => [node.id, new Set(nodesIn({ nodes: [node] }).map(({ id }) => id))]));
  const found = new Set<string>();
  texts.forEach((one, at) => {
    for (const other of [...texts.slice(at + 1), ...lines]) {
      const isOwn = one.of === other.of || (one.is === 'state' && inside.get(one.of)?.has(other.of));
      const reaches = other.is === 'line' && one.is === 'state' && isEnd(other.of, one.of);
      if (!isOwn && !reaches && lies(one, other)) found.add(`${one.is} of ${one.of} on ${other.is} of ${other.of}`);
    }
  });
  return [...found];
}

const signOf = ({ node, x, y, width }: DrawnNode): Drawn => ({
  ...{ x: x + width - 20, y: y + 6, width: 12, height: 12 },
  ...{ is: 'sign', of: node.id }
});

const markOf = ({ node, x, y, height }: DrawnNode): Drawn => ({
  ...{ x: x - 19, y: y + height / 2 - 4, width: 18, height: 8 },
  ...{ is: 'mark', of: node.id }
});

const isEnd = (edge: string, id: string): boolean => edge.split(' > ').includes(id);

function segments({ points }: DrawnEdge): readonly Box[] {
  return points.slice(1).map((to, at) => boxAround(points[at]!, to));
}

const slack = 1;
const lies = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - slack + (b.width === 0 ? 2 * slack : 0) &&
  b.x < a.x + a.width - slack &&
  a.y < b.y + b.height - slack + (b.height === 0 ? 2 * slack : 0) &&
  b.y < a.y + a.height - slack;
