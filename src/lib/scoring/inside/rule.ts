import type { Fact } from '#domain/fact';
import type { Part } from '#domain/act-ids';
import type { Lang } from '#domain/text';
import type { CallClause, FulfilledWhen, TimedMet } from '#machines/clause';
import type { RunPosition, PlayedRun } from './played';
import type { Evidence, Finding, Sentence } from '../scorecard';
import type { Uncounted } from './uncounted';

export interface Window {
  readonly opened?: RunPosition & Pick<Fact, 'entry'>;
  readonly closed: RunPosition;
  readonly closedEarly: boolean;
}

/** Result of a rule: when the duty was met, or how it was not. */
export interface Judgement {
  readonly done?: RunPosition;
  readonly late?: boolean;
  readonly deviation?: Finding['deviation'];
  readonly entries: readonly Evidence[];
  readonly missing?: readonly string[];
  readonly untrue?: readonly string[];
  readonly uncounted?: readonly Uncounted[];
  readonly reversed?: { readonly later: string; readonly earlier: string };
  readonly inVain?: InVain;
  readonly unclear?: UnclearSpeech;
  readonly toReview?: boolean;
  readonly due_ms?: number;
  readonly limit_ms?: number;
}

export interface InVain {
  readonly part: Part;
  readonly why: Sentence;
}

export interface UnclearSpeech {
  /** Share of the clause's weight lost. */
  readonly share_percent: number;
  readonly foreign: number;
  readonly long: number;
  /** Sentence that exceeds the limit most; `length` and `most` in its unit. */
  readonly worst?: { readonly quote: string; readonly length: number; readonly most: number; readonly lang: Lang };
}

export type MetBy<Kind extends FulfilledWhen['by']> = Extract<FulfilledWhen, { readonly by: Kind }>;

/** Clause met in one way; with its timer where one decides. */
export type ClauseMetBy<Kind extends FulfilledWhen['by']> = CallClause & {
  readonly met: MetBy<Kind>;
} & (Kind extends TimedMet['by'] ? { readonly timer: NonNullable<CallClause['timer']> } : unknown);

/** Rule for one kind of clause: judges whether and when it was met. Pure. */
export type Rule<Kind extends FulfilledWhen['by']> = (
  clause: ClauseMetBy<Kind>,
  played: PlayedRun,
  window: Window
) => Judgement;
