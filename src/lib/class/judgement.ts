import { dimensions, type Dimension } from '#domain/ids';
import type { Judgements, View } from '#domain/judgements';

/** How far two agree: of so many verdicts that both judged. */
export interface Agreement {
  readonly judged: number;
  readonly agreed: number;
  /** Cohen's: 1 is agreement throughout, 0 what chance alone would bring. Absent where both say one and the same throughout, or nothing was judged. */
  readonly kappa?: number;
}

/** A verdict that two see differently. */
export interface Difference {
  readonly run: string;
  readonly dimension: Dimension;
  readonly views: readonly [View, View];
}

/** Two trainers' judgements held against each other. */
export interface Comparison {
  /** Runs of which both judged something. */
  readonly runs: number;
  readonly all: Agreement;
  readonly byDimension: Readonly<Record<Dimension, Agreement>>;
  readonly differences: readonly Difference[];
}

type Pair = readonly [View, View];

/** How far two trainers agree on the runs that both judged. */
export function compared(one: Judgements, other: Judgements): Comparison {
  const theirs = new Map(other.runs.map((judged) => [`${judged.run} ${judged.log}`, judged]));
  const pairs: { readonly run: string; readonly dimension: Dimension; readonly views: Pair }[] = [];
  for (const { run, log, views } of one.runs) {
    const there = theirs.get(`${run} ${log}`);
    for (const dimension of dimensions) {
      const [a, b] = [views[dimension], there?.views[dimension]];
      if (a !== undefined && b !== undefined) pairs.push({ run, dimension, views: [a, b] });
    }
  }
  const of = (dimension: Dimension) =>
    agreementOf(pairs.flatMap((it) => (it.dimension === dimension ? [it.views] : [])));
  return {
    runs: new Set(pairs.map(({ run }) => run)).size,
    all: agreementOf(pairs.map(({ views }) => views)),
    byDimension: { phrasing: of('phrasing'), process: of('process'), outcome: of('outcome') },
    differences: pairs.filter(({ views: [a, b] }) => a !== b)
  };
}

/** How far two agree, of pairs of what each says. */
export function agreementOf<Said extends string>(pairs: readonly (readonly [Said, Said])[]): Agreement {
  const judged = pairs.length;
  const agreed = pairs.filter(([a, b]) => a === b).length;
  const share = (view: Said, side: 0 | 1): number => pairs.filter((pair) => pair[side] === view).length / judged;
  const byChance =
    judged === 0 ? 1 : [...new Set(pairs.flat())].reduce((sum, view) => sum + share(view, 0) * share(view, 1), 0);
  // What is 1 differs from it by rounding alone.
  if (1 - byChance < 1e-12) return { judged, agreed };
  return { judged, agreed, kappa: (agreed / judged - byChance) / (1 - byChance) };
}
