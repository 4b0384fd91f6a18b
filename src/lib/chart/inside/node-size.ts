import { inLang, type Lang } from '#domain/text';
import { toldOf, type DiagramNode, type DiagramWay } from '../diagram';
import { dutiesText, holdsText } from '../holds-text';
import { cutLinesOf, widthOf } from './text-size';

/** Sizes of drawn elements, in pixels at reading size. */
export const sizes = {
  name: 14,
  /** Font size of texts beside lines. */
  way: 13,
  line: 18,
  padding: 12,
  /** Height of a box's head, for its name. */
  head: 36,
  /** Width left of a box's contents, for the mark of the initial state. */
  mark: 26,
  /** Size of the sign that opens or closes a box. */
  sign: 14,
  /** Width left of the remaining time of a limit. */
  ring: 18,
  /** Gap between two ways of one line. */
  between: 5,
  widestName: 156,
  widestBox: 340,
  widestWay: 132,
  widestLimit: 190,
  closed: 120,
  apart: 28
} as const;

const mostLines = { name: 5, box: 3, limit: 4, way: 5 } as const;

const bold = 1.12;

export interface NodeTexts {
  readonly lines: readonly string[];
  readonly limits: readonly string[];
  readonly duties?: string;
  readonly width: number;
  readonly height: number;
}

/** Returns the texts of a state or an open box: its name, its limits, and the contents of a closed box. */
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

/** Returns the number of text lines in a state or box: name, contents of a closed box, watched clauses, limits. */
export function rowsOf({
  node,
  lines,
  limits,
  duties
}: Pick<NodeTexts, 'lines' | 'limits' | 'duties'> & { node: DiagramNode }): number {
  return lines.length + limits.length + (node.holds === undefined ? 0 : 1) + (duties === undefined ? 0 : 1);
}

/** Returns a way's wrapped label: its name, its condition where that distinguishes it, and the clock that takes it. */
export function wayLines(way: DiagramWay, lang: Lang): readonly string[] {
  const { clock } = way;
  return [
    ...cutLinesOf(inLang(toldOf(way), lang), sizes.way, sizes.widestWay, mostLines.way),
    ...(clock ? cutLinesOf(`◔ ${inLang(clock, lang)}`, sizes.way, sizes.widestWay, mostLines.limit) : [])
  ];
}
