import type { Text } from '#domain/text';
import {
  nodesIn,
  type Diagram,
  type DiagramEdge,
  type DiagramLimit,
  type DiagramNode,
  type DiagramWay
} from './diagram';

export interface Step {
  readonly id: string;
  readonly name: Text;
  readonly ends: boolean;
  readonly limits: readonly DiagramLimit[];
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly ways: readonly DiagramWay[];
}

/** Process as one road through lanes, without parallel or nested steps. */
export interface Road {
  readonly lanes: readonly { readonly id: string; readonly name: Text; readonly steps: readonly Step[] }[];
  readonly begins: string;
  readonly flows: readonly Flow[];
}

interface RoadOptions {
  readonly as: Readonly<Record<string, string>>;
  readonly beside: readonly string[];
}

/** Builds the road of a diagram whose outer boxes are its lanes; a box's ways leave each of its inner states. */
export function roadOf(diagram: Diagram, { as, beside }: RoadOptions): Road {
  const off = new Set([...beside, ...Object.keys(as)]);
  const all = new Map(nodesIn(diagram).map((node) => [node.id, node]));
  const leavesOf = (node: DiagramNode): readonly DiagramNode[] =>
    nodesIn({ nodes: [node] }).filter(({ id, nodes }) => nodes.length === 0 && !off.has(id));
  const entered = (id: string): string => {
    const node = all.get(id)!;
    return node.nodes.length === 0 ? id : entered((node.nodes.find(({ initial }) => initial) ?? node.nodes[0]!).id);
  };
  // A limit of a box begins where the box is entered.
  const limitsAt = ({ id, limits = [], holds }: DiagramNode): readonly DiagramLimit[] => [
    ...limits,
    ...(holds?.limits ?? []),
    ...nodesIn(diagram).flatMap((box) => (box.nodes.length > 0 && entered(box.id) === id ? (box.limits ?? []) : []))
  ];
  const lanes = diagram.nodes.map((lane) => ({
    id: lane.id,
    name: lane.name,
    steps: leavesOf(lane).map((node): Step => ({
      id: node.id,
      name: node.name,
      ends: node.final,
      limits: limitsAt(node)
    }))
  }));
  const flows = new Map<string, Flow>();
  for (const { from, to, ways } of diagram.edges) {
    const start = as[from] ?? from;
    for (const step of leavesOf(all.get(start)!).map(({ id }) => id)) {
      const end = entered(as[to] ?? to);
      if (off.has(end) || step === end) continue;
      const known = flows.get(`${step} > ${end}`);
      flows.set(`${step} > ${end}`, { from: step, to: end, ways: [...(known?.ways ?? []), ...ways] });
    }
  }
  // What is beside the road has no lane.
  return {
    lanes: lanes.filter(({ steps }) => steps.length > 0),
    begins: lanes[0]!.steps[0]!.id,
    flows: [...flows.values()]
  };
}

/** Marks a diagram's lines that are on the usual road; `stops` are its states in order, a box for its contents. */
export function withRoad(diagram: Diagram, stops: readonly string[]): Diagram {
  const isUsual = ({ from, to, ways }: DiagramEdge): boolean =>
    ways.some((way) => !way.irregular) &&
    stops.some((stop, at) => isAt(stop, from) && stops[at + 1] !== undefined && isAt(stops[at + 1]!, to));
  return { ...diagram, edges: diagram.edges.map((edge) => (isUsual(edge) ? { ...edge, usual: true } : edge)) };
}

const isAt = (stop: string, id: string): boolean =>
  id === stop || id.startsWith(`${stop}.`) || stop.startsWith(`${id}.`);
