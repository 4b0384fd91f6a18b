import type { Lang } from '#domain/text';
import { besideEachOther, stacked } from './inside/shelves';
import { nodesIn, type Diagram, type DiagramEdge, type DiagramNode } from './diagram';
import { placeHead } from './inside/head-place';
import { nodeTexts, sizes, wayLines } from './inside/node-size';
import { widthOf } from './inside/text-size';

export { headOf } from './inside/head-place';
export { rowsOf, sizes } from './inside/node-size';
export { widthOf } from './inside/text-size';

interface Options {
  readonly [option: string]: string;
}

interface GraphLabel {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

interface GraphEdge {
  readonly id: string;
  readonly sources: string[];
  readonly targets: string[];
  readonly labels: GraphLabel[];
  readonly layoutOptions?: Options;
  readonly sections?: {
    readonly id: string;
    readonly startPoint: Point;
    readonly endPoint: Point;
    readonly bendPoints?: Point[];
  }[];
}

/** Graph that ELK lays out and returns with positions. */
export interface Graph {
  readonly id: string;
  readonly layoutOptions?: Options;
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  readonly children?: Graph[];
  readonly edges?: GraphEdge[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Rectangle in a drawing, from its top left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface DrawnNode extends Box {
  /** Distance of an open box's head from its left edge, so that no line crosses it. */
  readonly head?: number;
  readonly node: DiagramNode;
  readonly lines: readonly string[];
  readonly limits: readonly string[];
  readonly duties?: string;
}

export interface DrawnWay extends Box {
  readonly way: DiagramEdge['ways'][number];
  readonly lines: readonly string[];
}

export interface DrawnEdge {
  readonly edge: DiagramEdge;
  readonly points: readonly Point[];
  readonly ways: readonly DrawnWay[];
  readonly more?: Box & { readonly text: string };
}

/** Method of a drawing: laid out by ELK, the same with least effort, or states alone in rows, without lines. */
export type DrawnBy = 'laid' | 'simple' | 'cards';

/** Diagram with all positions; boxes come before their contents. */
export interface Drawing {
  readonly kind: DrawnBy;
  readonly dividers?: readonly (readonly [Point, Point])[];
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

const directions: Options = {
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14'
};

const efforts: readonly { readonly upTo: number; readonly options: Options }[] = [
  { upTo: 100, options: { 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX' } },
  { upTo: 320, options: { 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF' } }
];
const leastEffort: Options = {
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.layered.thoroughness': '1',
  // Keeping the order costs five times the rest of the layout from 300 states on.
  'elk.layered.considerModelOrder.strategy': 'NONE'
};

function effortFor({ nodes, edges }: Diagram): Options {
  const size = nodesIn({ nodes }).length + edges.length;
  return efforts.find(({ upTo }) => size <= upTo)?.options ?? leastEffort;
}

const layered: Options = {
  ...directions,
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=2,left=2,bottom=2,right=2]'
};

const inOrder: Options = {
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.considerModelOrder.crossingCounterNodeInfluence': '0.001'
};

const inBox: Options = directions;

/** Builds the graphs for ELK, one for each set of connected states; `live` reserves space for remaining times. */
export function graphsOf(diagram: Diagram, lang: Lang, live = false): readonly Graph[] {
  const order = new Map(nodesIn(diagram).map(({ id }, place) => [id, place]));
  return joinedIn(diagram).map((part) => {
    const effort = effortFor(part);
    return {
      id: `drawing of ${part.nodes[0]!.id}`,
      layoutOptions: {
        ...layered,
        ...(part.nodes.some(({ nodes }) => nodes.length > 0) && inOrder),
        ...effort,
        ...roomFor(part)
      },
      children: part.nodes.map((node) => graphNode(node, lang, effort)),
      edges: part.edges.map((edge) => graphEdge(edge, goesBack(edge, order), lang, live))
    };
  });
}

const roomFor = ({ nodes }: Diagram): Options =>
  nodes.some(({ initial }) => initial) ? { 'elk.padding': `[top=2,left=${sizes.mark},bottom=2,right=2]` } : {};

const onRoad: Options = { 'elk.layered.priority.straightness': '10', 'elk.layered.priority.direction': '10' };

/** Simplifies a graph of {@link graphsOf} for the least layout effort: lines may be longer and cross more. */
export function simplified({ layoutOptions, children, ...graph }: Graph): Graph {
  return {
    ...graph,
    ...(layoutOptions && { layoutOptions: { ...layoutOptions, ...leastEffort } }),
    ...(children && { children: children.map(simplified) })
  };
}

/** Reduces a laid out graph to what a drawing reads, for saving: positions rounded to hundredths. */
export function placesOf(laid: Graph): Graph {
  const { id, width, height, x, y, children, edges } = laid;
  return {
    id,
    ...rounded({ x, y, width, height }),
    ...(children && { children: children.map(placesOf) }),
    ...(edges && { edges: edges.map(placesOfEdge) })
  };
}

function placesOfEdge({ id, sources, targets, labels, sections }: GraphEdge): GraphEdge {
  return {
    ...{ id, sources, targets },
    labels: labels.map(({ text, x, y, width, height }) => ({ text, ...rounded({ x, y, width, height }) })),
    ...(sections && {
      sections: sections.map(({ id: section, startPoint, endPoint, bendPoints }) => ({
        id: section,
        startPoint: roundedPoint(startPoint),
        endPoint: roundedPoint(endPoint),
        ...(bendPoints && { bendPoints: bendPoints.map(roundedPoint) })
      }))
    })
  };
}

const roundedPoint = ({ x, y }: Point): Point => rounded({ x, y });

function rounded<T extends Readonly<Record<string, number | undefined>>>(numbers: T): T {
  const known = Object.entries(numbers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Math.round(value * 100) / 100] as const]
  );
  return Object.fromEntries(known) as T;
}

function joinedIn({ nodes, edges }: Diagram): readonly Diagram[] {
  const rootOf = new Map(nodes.flatMap((root) => nodesIn({ nodes: [root] }).map(({ id }) => [id, root.id])));
  const partOf = new Map(nodes.map(({ id }) => [id, id]));
  const part = (id: string): string => partOf.get(rootOf.get(id)!)!;
  for (const { from, to } of edges) {
    const [one, other] = [part(from), part(to)];
    if (one !== other) for (const [id, at] of partOf) if (at === other) partOf.set(id, one);
  }
  return [...new Set(partOf.values())].map((at) => ({
    nodes: nodes.filter(({ id }) => part(id) === at),
    edges: edges.filter(({ from }) => part(from) === at)
  }));
}

function graphNode(node: DiagramNode, lang: Lang, effort: Options): Graph {
  const { width, height } = nodeTexts(node, lang);
  if (node.nodes.length === 0) return { id: node.id, width, height };
  return {
    id: node.id,
    layoutOptions: {
      ...inBox,
      ...effort,
      'elk.padding': `[top=${height},left=${sizes.mark},bottom=${sizes.padding},right=${sizes.padding}]`,
      // ELK 0.12 turns boxes that are laid out with what is around them, and reads their least size turned: height, then width.
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${height},${width})`
    },
    children: node.nodes.map((child) => graphNode(child, lang, effort))
  };
}

function goesBack({ from, to }: DiagramEdge, order: ReadonlyMap<string, number>): boolean {
  return order.get(to)! < order.get(from)!;
}

function graphEdge(edge: DiagramEdge, back: boolean, lang: Lang, live: boolean): GraphEdge {
  const { id, from, to, ways, unwritten, usual } = edge;
  const size = ways.map((way) => waySize(way, lang, live));
  const width = Math.max(...size.map((it) => it.width), unwritten ? textWidth(moreText(unwritten)) : 0);
  const height = size.reduce((sum, it) => sum + it.height, unwritten ? sizes.line : 0);
  const [sources, targets] = back ? [[to], [from]] : [[from], [to]];
  return { id, sources, targets, labels: [{ text: id, width, height }], ...(usual && { layoutOptions: onRoad }) };
}

function waySize(
  way: DiagramEdge['ways'][number],
  lang: Lang,
  live: boolean
): { readonly width: number; readonly height: number } {
  const lines = wayLines(way, lang);
  const width = Math.max(0, ...lines.map(textWidth));
  const withTime = live && way.limit !== undefined;
  return {
    width: withTime ? Math.max(width, sizes.widestWay + sizes.ring) : width,
    height: (lines.length + (withTime ? 1 : 0)) * sizes.line + sizes.between
  };
}

const textWidth = (line: string): number => Math.ceil(widthOf(line, sizes.way)) + 4;

const moreText = (unwritten: readonly unknown[]): string => `… +${unwritten.length}`;

/** Reads the positions from the graphs of {@link graphsOf} that ELK laid out with the same options. */
export function drawingOf(
  diagram: Diagram,
  laid: readonly Graph[],
  lang: Lang,
  { live = false, kind = 'laid' }: { readonly live?: boolean; readonly kind?: DrawnBy } = {}
): Drawing {
  const nodes: DrawnNode[] = [];
  const edges: DrawnEdge[] = [];
  const byEdge = new Map(diagram.edges.map((edge) => [edge.id, edge]));
  const roots = new Map(diagram.nodes.map((node) => [node.id, node]));
  const parts = laid.map(({ width = 0, height = 0 }) => ({ width, height }));
  // Beside a ticket there is a narrow pane.
  const { places, dividers, ...size } = live ? stacked(parts) : besideEachOther(parts);
  for (const [at, graph] of laid.entries()) {
    const { x: left, y: top } = places[at]!;
    const moved = ({ x, y }: Partial<Point>): Point => ({ x: (x ?? 0) + left, y: (y ?? 0) + top });
    for (const placed of graph.children!) placeNode(roots.get(placed.id)!, placed);
    for (const edge of graph.edges ?? []) edges.push(drawnEdge(byEdge.get(edge.id)!, edge, lang, { live, moved }));

    function placeNode(node: DiagramNode, placed: Graph): void {
      const size = { width: placed.width ?? 0, height: placed.height ?? 0 };
      const { width: _, height: __, ...texts } = nodeTexts(node, lang);
      nodes.push({ node, ...moved(placed), ...size, ...texts });
      for (const [place, child] of node.nodes.entries()) placeNode(child, placed.children![place]!);
    }
  }
  return {
    kind,
    ...size,
    nodes: nodes.map((drawn) => placeHead(drawn, edges)),
    edges,
    ...(dividers.length > 0 && { dividers })
  };
}

function drawnEdge(
  edge: DiagramEdge,
  graph: GraphEdge,
  lang: Lang,
  { live, moved }: { readonly live: boolean; readonly moved: (point: Partial<Point>) => Point }
): DrawnEdge {
  const points = (graph.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint
  ]);
  if (graph.sources[0] !== edge.from) points.reverse();
  const label = graph.labels[0]!;
  const { x, y } = moved(label);
  let below = 0;
  const ways = edge.ways.map((way) => {
    const { height } = waySize(way, lang, live);
    const drawn = { way, lines: wayLines(way, lang), x, y: y + below, width: label.width, height };
    below += height;
    return drawn;
  });
  const more = edge.unwritten && {
    text: moreText(edge.unwritten),
    ...{ x, y: y + below, width: label.width, height: sizes.line }
  };
  return { edge, points: points.map(moved), ways, ...(more && { more }) };
}
