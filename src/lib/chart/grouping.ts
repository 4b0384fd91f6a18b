import type { Text } from '#domain/text';
import { nodesIn, type Diagram, type DiagramNode } from './diagram';

/** Group of states read as one: a stage of the SOP. */
export interface Group {
  readonly id: string;
  readonly name: Text;
  /** Ids of its nodes, in drawing order. */
  readonly nodes: readonly string[];
  /** Name for a box in it that has the same name as the group, if the group contains more. */
  readonly within?: Text;
}

/** Regroups a diagram, dropping emptied boxes; a group of one box is that box, nodes in no group come last. */
export function grouped(diagram: Diagram, groups: readonly Group[]): Diagram {
  const all = new Map(nodesIn(diagram).map((node) => [node.id, node]));
  const taken = new Set(groups.flatMap(({ nodes }) => nodes));
  const without = (nodes: readonly DiagramNode[]): readonly DiagramNode[] =>
    nodes.flatMap((node) => {
      if (taken.has(node.id)) return [];
      const left = without(node.nodes);
      return node.nodes.length > 0 && left.length === 0 ? [] : [{ ...node, nodes: left }];
    });
  const boxes = groups.map(({ id, name, nodes, within }): DiagramNode => {
    const inside = nodes.flatMap((node) => all.get(node) ?? []);
    const [first, second] = inside;
    // One box in another of the same meaning is one.
    if (first && !second && first.nodes.length > 0) return { ...first, name, initial: false };
    const named = inside.map((node) => (within && node.name.en === name.en ? { ...node, name: within } : node));
    return { id, name, parallel: false, initial: false, final: false, nodes: named };
  });
  return { nodes: [...boxes, ...without(diagram.nodes)], edges: diagram.edges };
}

/** Returns the ids of the boxes around each node, outermost first. */
export function aroundIn(diagram: Pick<Diagram, 'nodes'>): ReadonlyMap<string, readonly string[]> {
  const around = new Map<string, readonly string[]>();
  const enter = (nodes: readonly DiagramNode[], outer: readonly string[]): void => {
    for (const { id, nodes: inside } of nodes) {
      around.set(id, outer);
      enter(inside, [...outer, id]);
    }
  };
  enter(diagram.nodes, []);
  return around;
}
