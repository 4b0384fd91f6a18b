import type { Dimension } from './ids';

/** How a trainer finds a verdict of the scorecard. */
export const views = ['fair', 'strict', 'lenient'] as const;
export type View = (typeof views)[number];

/** How a trainer decides a dispute. `upheld`: it is right, and the finding wrong. */
export const rulings = ['upheld', 'rejected'] as const;
export type Ruling = (typeof rulings)[number];

/** What a trainer decided of one line that is disputed. */
export interface JudgedLine {
  /** The finding's key on the scorecard. */
  readonly finding: string;
  readonly ruling: Ruling;
  /** Why; may be empty. */
  readonly reason: string;
}

/** What a trainer says of a run; what they left out they have not judged. */
export interface JudgedRun {
  readonly run: string;
  /** Digest of its log: only the very same call is compared. */
  readonly log: string;
  readonly views: Partial<Readonly<Record<Dimension, View>>>;
  /** Of what is disputed in it, each line once; absent where nothing was decided. */
  readonly rulings?: readonly JudgedLine[];
}

/** The judgements of one trainer. */
export interface Judgements {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly runs: readonly JudgedRun[];
}
