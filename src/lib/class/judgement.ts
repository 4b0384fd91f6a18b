import { dimensions, type Dimension } from '#domain/ids';
import type { Judgements, View } from '#domain/judgements';

/** Agreement of two judges over the verdicts that both gave. */
export interface Agreement<Said extends string = string> {
  readonly judged: number;
  readonly agreed: number;
  /**
   * Cohen's kappa: 1 is full agreement, 0 is chance. Absent if each judge always gave one verdict, or nothing was
   * judged.
   */
  readonly kappa?: number;
  /** Agreement expected by chance, 0 to 1; absent if `kappa` is. */
  readonly byChance?: number;
  /** Verdict that both use nearly always. */
  readonly mostly?: Said;
}

/** Bands of agreement by Landis and Koch, worst first. */
export const kappaBands = ['poor', 'slight', 'fair', 'moderate', 'substantial', 'perfect'] as const;
export type KappaBand = (typeof kappaBands)[number];

/** Returns the band of a kappa, with bounds at 0, 0.2, 0.4, 0.6 and 0.8. */
export const kappaBand = (kappa: number): KappaBand =>
  kappa < 0 ? 'poor' : kappaBands[Math.min(5, Math.max(1, Math.ceil(kappa * 5 - 1e-9)))]!;

export interface Difference {
  readonly run: string;
  readonly dimension: Dimension;
  readonly views: readonly [View, View];
}

export interface Comparison {
  readonly runs: number;
  readonly all: Agreement<View>;
  readonly byDimension: Readonly<Record<Dimension, Agreement<View>>>;
  readonly differences: readonly Difference[];
}

type Pair = readonly [View, View];

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

const nearlyAlways = 0.8;

export function agreementOf<Said extends string>(pairs: readonly (readonly [Said, Said])[]): Agreement<Said> {
  const judged = pairs.length;
  const agreed = pairs.filter(([a, b]) => a === b).length;
  const said = (side: 0 | 1): ReadonlySet<Said> => new Set(pairs.map((pair) => pair[side]));
  // Nobody can tell how often two agree by chance who each know one word.
  if (said(0).size < 2 && said(1).size < 2) return { judged, agreed };
  const share = (view: Said, side: 0 | 1): number => pairs.filter((pair) => pair[side] === view).length / judged;
  const all = [...new Set(pairs.flat())].sort();
  const byChance = all.reduce((sum, view) => sum + share(view, 0) * share(view, 1), 0);
  const mostly = all.find((view) => Math.min(share(view, 0), share(view, 1)) >= nearlyAlways);
  const kappa = (agreed / judged - byChance) / (1 - byChance);
  return { judged, agreed, kappa, byChance, ...(mostly !== undefined && { mostly }) };
}
