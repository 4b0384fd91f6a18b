import { nodesIn, type Diagram, type DiagramEdge, type DiagramNode, type DiagramWay } from './diagram';
import { aroundIn } from './grouping';

export interface Shown {
  readonly open: ReadonlySet<string>;
  /** True if irregular ways are drawn; otherwise only those into states with no other way in are. */
  readonly irregular: boolean;
}

const mostWritten = 3;

/** Folds a diagram: a closed box becomes a state with its counts and its contents' ways, but none to itself. */
export function folded(diagram: Diagram, { open, irregular }: Shown): Diagram {
  const around = aroundIn(diagram);
  const boxes = boxesIn(diagram);
  const seenAs = (id: string): string => around.get(id)?.find((box) => !open.has(box)) ?? id;
  const only = onlyWaysIn(diagram);
  const ends = new Set(nodesIn(diagram).flatMap(({ id, final }) => (final ? [id] : [])));
  const edges = new Map<string, { from: string; to: string; ways: Map<string, DiagramWay>; usual: boolean }>();
  // What leads on is said before what ends it.
  const leading = [...diagram.edges].sort((one, other) => Number(ends.has(one.to)) - Number(ends.has(other.to)));
  for (const { from, to, ways, usual = false } of leading) {
    const [start, end] = [seenAs(from), seenAs(to)];
    const shown = irregular || only.has(to) ? ways : ways.filter((way) => !way.irregular);
    if (shown.length === 0 || start === end || isAround(start, end) || isAround(end, start)) continue;
    const id = `${start} > ${end}`;
    let edge = edges.get(id);
    if (!edge) edges.set(id, (edge = { from: start, to: end, ways: new Map(), usual }));
    edge.usual ||= usual;
    for (const way of shown) {
      const known = edge.ways.get(way.on);
      edge.ways.set(way.on, known ? eitherOf(known, way) : way);
    }
  }
  return {
    nodes: diagram.nodes.map(nodeOf),
    edges: [...edges].map(([id, { from, to, ways, usual }]) =>
      edgeOf({ id, from, to, ways: [...ways.values()], ...(usual && { usual }) })
    )
  };

  function edgeOf(edge: DiagramEdge): DiagramEdge {
    const closed = [edge.from, edge.to].some((id) => boxes.has(id) && !open.has(id));
    if (!closed) return edge;
    // Of what is inside one sees no more than that there is a way.
    const ways = edge.ways.map(({ apart: _, ...way }) => way);
    if (ways.length <= mostWritten) return { ...edge, ways };
    return { ...edge, ways: ways.slice(0, mostWritten - 1), unwritten: ways.slice(mostWritten - 1) };
  }

  function isAround(box: string, id: string): boolean {
    return !open.has(box) && around.get(id)?.includes(box) === true;
  }
  function nodeOf(node: DiagramNode): DiagramNode {
    if (node.nodes.length === 0) return node;
    if (open.has(node.id)) return { ...node, nodes: node.nodes.map(nodeOf) };
    const { limits: _, duties: __, ...closed } = node;
    const inside = nodesIn({ nodes: [node] });
    const leaves = inside.filter(({ nodes }) => nodes.length === 0);
    const begun = new Map(inside.flatMap((it) => (it.limits ?? []).map((limit) => [limit.clause, limit])));
    const final = closed.final || leaves.every((leaf) => leaf.final);
    return { ...closed, final, nodes: [], holds: { states: leaves.length, limits: [...begun.values()] } };
  }
}

/** Returns the states that only irregular ways lead to, so that hiding these would leave them unreachable. */
export function onlyWaysIn(diagram: Diagram): ReadonlySet<string> {
  const regular = diagram.edges.filter(({ ways }) => ways.some((way) => !way.irregular));
  const isCameTo = (node: DiagramNode): boolean => {
    const inside = new Set(nodesIn({ nodes: [node] }).map(({ id }) => id));
    return node.initial || regular.some(({ from, to }) => inside.has(to) && !inside.has(from));
  };
  const irregular = new Set(diagram.edges.filter((edge) => !regular.includes(edge)).map(({ to }) => to));
  return new Set(nodesIn(diagram).flatMap((node) => (irregular.has(node.id) && !isCameTo(node) ? [node.id] : [])));
}

function eitherOf({ when, apart, ...one }: DiagramWay, other: DiagramWay): DiagramWay {
  const same = when !== undefined && when.en === other.when?.en;
  return {
    ...one,
    irregular: one.irregular && other.irregular,
    ...(same && { when, ...(apart && other.apart && { apart }) })
  };
}

export function boxesIn(diagram: Pick<Diagram, 'nodes'>): ReadonlySet<string> {
  return new Set(nodesIn(diagram).flatMap(({ id, nodes }) => (nodes.length > 0 ? [id] : [])));
}
