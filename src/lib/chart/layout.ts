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

/** A label of ELK's graph. */
interface GraphLabel {
  /** ELK has no place for a label without a text. */
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

/** The graph that ELK lays out, and gives back with places. */
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

/** A place in a drawing, from its top left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A state with its place. */
export interface DrawnNode extends Box {
  /** Of an open box: how far from its left edge what stands at its head begins, so that no line runs through it. */
  readonly head?: number;
  readonly node: DiagramNode;
  /** Its name, broken. */
  readonly lines: readonly string[];
  /** Its limits, each with its length, broken. */
  readonly limits: readonly string[];
  /** How many clauses are watched there. */
  readonly duties?: string;
}

/** What takes a way, beside its line. */
export interface DrawnWay extends Box {
  readonly way: DiagramEdge['ways'][number];
  readonly lines: readonly string[];
}

export interface DrawnEdge {
  readonly edge: DiagramEdge;
  readonly points: readonly Point[];
  readonly ways: readonly DrawnWay[];
  /** Where it stands that there are more ways, and how many. */
  readonly more?: Box & { readonly text: string };
}

/** How a drawing came about: laid out by ELK, the same with the least effort, or its states alone, in rows, without a line. */
export type DrawnBy = 'laid' | 'simple' | 'cards';

/** A diagram with everything in its place; boxes before what is in them. */
export interface Drawing {
  readonly kind: DrawnBy;
  /** Between what goes on side by side: lines from the first point to the second. */
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

/**
 * How much is spent on a graph, by its states and lines: the placement that looks best takes time by far more than their number (12 s for 120 states), and
 * nobody takes in by eye what it does for that many.
 */
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

/**
 * Of two ways to draw what has boxes that are as good, that in which what comes first stands left: a line more does not turn the picture around. Without
 * boxes the road that most take runs straighter without it.
 */
const inOrder: Options = {
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.considerModelOrder.crossingCounterNodeInfluence': '0.001'
};

/** A box has options of its own: it inherits none. Nor may it be told to follow the order of what is in it: with lines across its edge ELK fails. */
const inBox: Options = directions;

/**
 * What ELK is asked to lay out: what has lines with each other together, and what has none, as the regions of a chart, apart; those stand one under the other.
 * @param live  what is left of a limit will stand beside the ways that it takes: there is room for it
 */
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

/** Left of all stands the mark of the state in which the chart begins. */
const roomFor = ({ nodes }: Diagram): Options =>
  nodes.some(({ initial }) => initial) ? { 'elk.padding': `[top=2,left=${sizes.mark},bottom=2,right=2]` } : {};

/** The road that most take runs straight down, whatever has to go around it. */
const onRoad: Options = { 'elk.layered.priority.straightness': '10', 'elk.layered.priority.direction': '10' };

/** A graph of {@link graphsOf} as it is laid out with the least effort: its lines may be longer and cross more. */
export function simplified({ layoutOptions, children, ...graph }: Graph): Graph {
  return {
    ...graph,
    ...(layoutOptions && { layoutOptions: { ...layoutOptions, ...leastEffort } }),
    ...(children && { children: children.map(simplified) })
  };
}

/** As much of a graph that was laid out as a drawing is read off, to be kept: places in hundredths. */
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

/** The parts of a diagram that no line joins. */
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

/**
 * True if a way leads back to what comes earlier in the SOP. ELK is told of it the other way round, so that what comes first stands above what
 * comes behind it, and nothing runs around the picture.
 */
function goesBack({ from, to }: DiagramEdge, order: ReadonlyMap<string, number>): boolean {
  return order.get(to)! < order.get(from)!;
}

/** All that is said of one line is one label: its ways one under the other, with room for the time that a limit leaves. */
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

/** Reads the places off what ELK laid out: the graphs of {@link graphsOf}, asked for in the same way. */
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
