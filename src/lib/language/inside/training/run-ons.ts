/** A line to learn from. */
export interface LessonLine {
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
 * Two or three lines in a row, as people speak on the phone, made of the lines that are there. What is put together is of one
 * fold, so that nothing held out is learned from.
 */
export function runOns<Line extends LessonLine>(lines: readonly FoldedLine<Line>[]): readonly FoldedLine<LessonLine>[] {
  const chance = generator();
  const folds = [...new Set(lines.map(({ fold }) => fold))].map((fold) => lines.filter((line) => line.fold === fold));
  return folds.flatMap((some) =>
    Array.from({ length: Math.floor(some.length / every) }, () =>
      joined(Array.from({ length: 2 + chance(2) }, () => some[chance(some.length)]!))
    )
  );
}

function joined<Line extends LessonLine>(row: readonly FoldedLine<Line>[]): FoldedLine<LessonLine> {
  return {
    fold: row[0]!.fold,
    words: row.flatMap(({ words }) => words),
    says: new Set(row.flatMap(({ says }) => [...says])),
    counts: (name) => row.every((line) => line.counts(name))
  };
}

/** The same numbers below a limit each time. */
function generator(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}
