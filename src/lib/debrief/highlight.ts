/** Range of characters in a line: half-open UTF-16 positions. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

/** Piece of a line with the ids of all ranges that cover it; may be none. */
export interface Segment {
  readonly text: string;
  readonly from: number;
  readonly ids: readonly string[];
}

/** Cuts a line at the edges of ranges, which may overlap or exceed it; the pieces always join to the line. */
export function segmentsOf(text: string, ranges: readonly Range[]): readonly Segment[] {
  const inside = ranges
    .map((range) => ({ ...range, from: edge(text, range.from), to: edge(text, range.to) }))
    .filter(({ from, to }) => from < to);
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1]!;
    const ids = inside.filter((range) => range.from <= from && to <= range.to).map(({ id }) => id);
    return { text: text.slice(from, to), from, ids: [...new Set(ids)] };
  });
}

/** Within the line, and never between the halves of one character. */
function edge(text: string, at: number): number {
  const place = Math.min(Math.max(0, Math.trunc(at) || 0), text.length);
  const splits = /[\uDC00-\uDFFF]/.test(text[place] ?? '') && /[\uD800-\uDBFF]/.test(text[place - 1] ?? '');
  return splits ? place - 1 : place;
}
