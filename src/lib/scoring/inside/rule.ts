import type { CallClause, FulfilledWhen, TimedMet } from '#machines/clause';
import type { RunPosition, PlayedRun } from './played';
import type { Evidence, Finding, Sentence } from '../scorecard';

/** The window of a clause in this run, as places. */
export interface Window {
  readonly opened?: RunPosition;
  readonly closed: RunPosition;
  /** True if something closed it before the call ended. */
  readonly closedEarly: boolean;
}

/** What a rule found: when the duty was done, or how it was not. */
export interface Judgement {
  /** Where the duty was complete; absent: it was not done. */
  readonly done?: RunPosition;
  /** Done, but not as it should be. */
  readonly late?: boolean;
  readonly deviation?: Finding['deviation'];
  readonly entries: readonly Evidence[];
  /** What is missing, for the sentence. */
  readonly missing?: readonly string[];
  /** Only a doubtful hit stands in the way of "met". */
  readonly toReview?: boolean;
  readonly due_ms?: number;
  readonly limit_ms?: number;
  readonly why?: Sentence;
}

export type MetBy<Kind extends FulfilledWhen['by']> = Extract<FulfilledWhen, { readonly by: Kind }>;

/** A clause that is met in one way; where a timer decides, with it. */
export type ClauseMetBy<Kind extends FulfilledWhen['by']> = CallClause & {
  readonly met: MetBy<Kind>;
} & (Kind extends TimedMet['by'] ? { readonly timer: NonNullable<CallClause['timer']> } : unknown);

/** One kind of clause, one rule, one file: judges whether and when it was met. Pure. */
export type Rule<Kind extends FulfilledWhen['by']> = (
  clause: ClauseMetBy<Kind>,
  played: PlayedRun,
  window: Window
) => Judgement;
