import type { Dimension } from './ids';

/** Trainer's opinions of a verdict of the scorecard. */
export const views = ['fair', 'strict', 'lenient'] as const;
export type View = (typeof views)[number];

/** Decisions on a dispute. `upheld`: the dispute is right and the finding wrong. */
export const rulings = ['upheld', 'rejected'] as const;
export type Ruling = (typeof rulings)[number];

export interface JudgedLine {
  readonly finding: string;
  readonly ruling: Ruling;
  readonly reason: string;
}

/** Trainer's judgement of a run; absent parts have not been judged. */
export interface JudgedRun {
  readonly run: string;
  /** Digest of its log: only judgements of the same call are compared. */
  readonly log: string;
  readonly views: Partial<Readonly<Record<Dimension, View>>>;
  readonly rulings?: readonly JudgedLine[];
}

export interface Judgements {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly runs: readonly JudgedRun[];
}
