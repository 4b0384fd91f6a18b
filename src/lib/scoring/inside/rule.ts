import type { Fact } from '#domain/fact';
import type { Part } from '#domain/act-ids';
import type { Lang } from '#domain/text';
import type { CallClause, FulfilledWhen, TimedMet } from '#machines/clause';
import type { RunPosition, PlayedRun } from './played';
import type { Evidence, Finding, Sentence } from '../scorecard';
import type { Uncounted } from './uncounted';

/** The window of a clause in this run, as places. */
export interface Window {
  readonly opened?: RunPosition & Pick<Fact, 'entry'>;
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
  /** Fields in which something else stands than is true. */
  readonly untrue?: readonly string[];
  /** What of it was read, and why it does not count. */
  readonly uncounted?: readonly Uncounted[];
  /** Of two parts in the wrong order: what was said first, and what should have been. */
  readonly reversed?: { readonly later: string; readonly earlier: string };
  /** A part that tells of a result that there is not: which, and what is said of it. */
  readonly inVain?: InVain;
  /** Sentences that cannot be followed: what they take of the weight, and the worst of them. */
  readonly unclear?: UnclearSpeech;
  /** Only a doubtful hit stands in the way of "met". */
  readonly toReview?: boolean;
  readonly due_ms?: number;
  readonly limit_ms?: number;
}

/** Something told as done that nobody agreed to, or that was never entered. */
export interface InVain {
  readonly part: Part;
  readonly why: Sentence;
}

/** What was hard to follow in a call. */
export interface UnclearSpeech {
  /** Percent of the clause's weight. */
  readonly share_percent: number;
  /** Lines that are not in the customer's language. */
  readonly foreign: number;
  readonly long: number;
  /** The sentence that is too long by most; `length` and `most` in its unit. */
  readonly worst?: { readonly quote: string; readonly length: number; readonly most: number; readonly lang: Lang };
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
