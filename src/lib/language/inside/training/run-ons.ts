/** A line to learn from. */
export interface LessonLine {
  /** The hash of its text. By it lines are put in order, in folds and in rows: a line more or less moves no other. */
  readonly key: number;
  readonly words: readonly string[];
  readonly says: ReadonlySet<string>;
  /** True if it is known for a name that the line says it, or does not. */
  counts(name: string): boolean;
  /** As much as so many lines it counts; absent: as one. */
  readonly weight?: number;
}

/** A line with the fold that it is held out with. */
export type FoldedLine<Line> = Line & { readonly fold: number };

/** For so many lines one run-on is made. */
const every = 5;

/**
 * Two or three lines in a row, as people speak on the phone, made of the lines that are there: those that follow each other by their keys. What is put together is of one
 * fold, so that nothing held out is learned from.
 */
export function runOns<Line extends LessonLine>(lines: readonly FoldedLine<Line>[]): readonly FoldedLine<LessonLine>[] {
  const folds = [...new Set(lines.map(({ fold }) => fold))].map((fold) =>
    inOrder(lines.filter((line) => line.fold === fold))
  );
  return folds.flatMap((some) =>
    some.flatMap((line, at) => {
      const draw = spread(line.key);
      if (draw % every !== 0) return [];
      const row = Array.from({ length: 2 + ((draw >>> 16) & 1) }, (_, i) => some[(at + i) % some.length]!);
      return [joined(row, draw)];
    })
  );
}

/** Lines by their keys; those of the same text as they stood. */
export function inOrder<Line extends Pick<LessonLine, 'key'>>(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => a.key - b.key);
}

function joined<Line extends LessonLine>(row: readonly FoldedLine<Line>[], key: number): FoldedLine<LessonLine> {
  return {
    key,
    fold: row[0]!.fold,
    words: row.flatMap(({ words }) => words),
    says: new Set(row.flatMap(({ says }) => [...says])),
    counts: (name) => row.every((line) => line.counts(name))
  };
}

/** Another number for a key, that has nothing to do with its fold. */
function spread(key: number): number {
  const mix = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return (mix ^ (mix >>> 13)) >>> 0;
}
