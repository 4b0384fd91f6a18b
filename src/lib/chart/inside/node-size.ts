import { inLang, type Lang } from '#domain/text';
import { toldOf, type DiagramNode, type DiagramWay } from '../diagram';
import { dutiesText, holdsText } from '../holds-text';
import { cutLinesOf, widthOf } from './text-size';

/** Sizes of what is drawn, in pixels at the size at which it is read. */
export const sizes = {
  /** Names of states. */
  name: 14,
  /** What stands beside lines. */
  way: 13,
  line: 18,
  padding: 12,
  /** Above what is in a box: its name. */
  head: 36,
  /** Left of what is in a box: the mark of the state that it is entered at. */
  mark: 26,
  /** In the corner of a box: the sign that opens or closes it. */
  sign: 14,
  /** Left of the time that a limit leaves. */
  ring: 18,
  /** Between two ways of one line. */
  between: 5,
  widestName: 156,
  /** The name of a box, over all that is in it. */
  widestBox: 340,
  widestWay: 132,
  widestLimit: 190,
  /** The least width of a closed box. */
  closed: 120,
  apart: 28
} as const;

/** A name in more lines than these is cut: a picture is no place to read it in. */
const mostLines = { name: 5, box: 3, limit: 4, way: 5 } as const;

/** How much wider bold letters are, at most: names of boxes and of states at hand. */
const bold = 1.12;

/** The texts of a state, broken, and the room that they take. */
export interface NodeTexts {
  readonly lines: readonly string[];
  readonly limits: readonly string[];
  /** How many clauses are watched there: a mark in a line of its own. */
  readonly duties?: string;
  /** The least width of what they stand in. */
  readonly width: number;
  /** Of a state: its height. Of an open box: what stands above that which is in it. */
  readonly height: number;
}

/** What is written in a state or on an open box: its name, its limits, and of a closed box what it holds. */
export function nodeTexts(node: DiagramNode, lang: Lang): NodeTexts {
  const isBox = node.nodes.length > 0;
  const name = inLang(node.name, lang);
  const lines = isBox
    ? cutLinesOf(name, sizes.name, sizes.widestBox, mostLines.box)
    : cutLinesOf(name, sizes.name, sizes.widestName, mostLines.name);
  const limits = (node.limits ?? []).flatMap((limit) =>
    cutLinesOf(
      `◔ ${inLang(limit.name, lang)} ${inLang(limit.length, lang)}`,
      sizes.way,
      sizes.widestLimit,
      mostLines.limit
    )
  );
  const holds = node.holds && inLang(holdsText(node.holds), lang);
  const duties = node.duties && inLang(dutiesText(node.duties.length), lang);
  // The name stands beside the sign that opens or closes: at the left of a box, in the middle of a closed one.
  const beside = isBox ? sizes.sign : node.holds ? 2 * sizes.sign : 0;
  const widest = Math.max(
    0,
    ...lines.map((line) => widthOf(line, sizes.name) * bold + beside),
    ...[...limits, holds ?? '', duties ?? ''].map((line) => widthOf(line, sizes.way))
  );
  const width = Math.ceil(widest + 2 * sizes.padding);
  const texts = { lines, limits, ...(duties !== undefined && { duties }) };
  const rows = rowsOf({ ...texts, node });
  if (isBox) return { ...texts, width, height: sizes.head + Math.max(0, rows - 1) * sizes.line };
  const least = holds === undefined ? 0 : sizes.closed;
  return { ...texts, width: Math.max(width, least), height: Math.max(1, rows) * sizes.line + 2 * sizes.padding - 4 };
}

/** How many lines stand in a state or on a box: its name, what a closed box holds, what is watched there, its limits. */
export function rowsOf({
  node,
  lines,
  limits,
  duties
}: Pick<NodeTexts, 'lines' | 'limits' | 'duties'> & { node: DiagramNode }): number {
  return lines.length + limits.length + (node.holds === undefined ? 0 : 1) + (duties === undefined ? 0 : 1);
}

/** What is said of a way beside its line, broken: its name, with what has to hold where that tells it from others, and the clock that takes it. */
export function wayLines(way: DiagramWay, lang: Lang): readonly string[] {
  const { clock } = way;
  return [
    ...cutLinesOf(inLang(toldOf(way), lang), sizes.way, sizes.widestWay, mostLines.way),
    ...(clock ? cutLinesOf(`◔ ${inLang(clock, lang)}`, sizes.way, sizes.widestWay, mostLines.limit) : [])
  ];
}
