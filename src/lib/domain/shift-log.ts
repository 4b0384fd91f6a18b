import type { Mode } from './ids';
import type { Lang } from './text';

export interface PlannedCall {
  readonly scenario: string;
  readonly variant: string;
}

/** Rules of ringing; see `shift` of the policy. */
export interface ShiftRules {
  readonly answerWithin_ms: number;
  /** Number of times that an unanswered customer rings again. */
  readonly rings: number;
  readonly gap_ms: number;
}

/** Data of a shift that are fixed before the first ring. */
export interface ShiftHeader {
  readonly format: 1;
  /** Letters, digits and hyphens; runs refer to it. */
  readonly id: string;
  readonly seed: number;
  /** Date of its calls, `2026-11-27`; absent in old shifts: each call has its own. */
  readonly date?: string;
  readonly mode: Mode;
  readonly lang: Lang;
  readonly trainee: { readonly name: string; readonly agentId: string };
  readonly calls: readonly PlannedCall[];
  /** Rules of the policy it was begun under; absent in old shifts: as shipped. */
  readonly rules?: ShiftRules;
  /** Wall time, ISO 8601. */
  readonly startedAt: string;
}

/** Event between calls. Events within a call are in its own run; repeated and last rings are derived. */
export type ShiftEvent =
  | { readonly is: 'missed' }
  /** Answered so long after it began to ring, by this run. */
  | { readonly is: 'answered'; readonly run: string; readonly waited_ms: number }
  /** The call and what is written down behind it are done. */
  | { readonly is: 'done' }
  /** Ended by the trainee before its last call. */
  | { readonly is: 'ended' };

/** `at_ms`: wall time since the shift began. */
export type ShiftEntry = ShiftEvent & { readonly at_ms: number };

/** Log of a shift. All else is a fold over it and the runs that it names. */
export interface ShiftLog {
  readonly header: ShiftHeader;
  readonly entries: readonly ShiftEntry[];
}
