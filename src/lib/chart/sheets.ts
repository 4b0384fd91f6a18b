import { overlap } from './boxes';
import { headOf, type Box, type Drawing } from './layout';

export interface Sheet extends Box {
  /** Column letter and row number: B3. */
  readonly name: string;
}

/** Size of a sheet, in the drawing's units. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

const slack = 0.3;
const margin = 12;

/** Cuts a drawing into sheets, row by row, where the least lies across the cut; empty if it fits on one. */
export function sheetsOf(drawing: Drawing, paper: Paper): readonly Sheet[] {
  if (drawing.width <= paper.width && drawing.height <= paper.height) return [];
  const read: readonly Box[] = [
    ...drawing.nodes.map((drawn) => (drawn.node.nodes.length === 0 ? drawn : headOf(drawn))),
    ...drawing.edges.flatMap(({ ways, more }) => [...ways, ...(more ? [more] : [])])
  ];
  const columns = cutsOf(
    drawing.width,
    paper.width,
    read.map(({ x, width }) => [x, x + width])
  );
  const rows = cutsOf(
    drawing.height,
    paper.height,
    read.map(({ y, height }) => [y, y + height])
  );
  return rows.flatMap(([top, bottom], row) =>
    columns
      .map(([left, right], column) => ({
        ...{ name: `${letters(column)}${row + 1}` },
        ...{ x: left, y: top, width: right - left, height: bottom - top }
      }))
      .filter((sheet) => read.some((box) => overlap(box, sheet)))
  );
}

type Span = readonly [from: number, to: number];

function cutsOf(length: number, most: number, read: readonly Span[]): readonly Span[] {
  const cuts: Span[] = [];
  let from = 0;
  while (length - from > most) {
    const left = length - from;
    const even = left / Math.ceil(left / most);
    const cut = bestCut(from + even * (1 - slack), from + even, Math.min(from + even * (1 + slack), from + most), read);
    cuts.push([from, cut]);
    from = cut;
  }
  return [...cuts, [from, length]];
}

function bestCut(first: number, even: number, last: number, read: readonly Span[]): number {
  // Between two places at which something begins or ends nothing changes.
  const edges = read.flatMap(([from, to]) => [from - margin, to + margin]);
  const places = [even, ...edges.filter((at) => at > first && at < last)];
  const across = (at: number): number => read.filter(([from, to]) => from < at && at < to).length;
  return places
    .map((at) => ({ at, across: across(at), off: Math.abs(at - even) }))
    .reduce((best, it) => (it.across < best.across || (it.across === best.across && it.off < best.off) ? it : best)).at;
}

function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
