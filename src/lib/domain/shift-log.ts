import type { Mode } from './ids';
import type { Lang } from './text';

/** A call of a shift, as it was planned. */
export interface PlannedCall {
  readonly scenario: string;
  /** Which case of it. */
  readonly variant: string;
}

/** How a shift rings; see `shift` of the policy. */
export interface ShiftRules {
  /** How long it may ring. */
  readonly answerWithin_ms: number;
  /** How often a customer who is not answered rings again. */
  readonly rings: number;
  /** Between two calls. */
  readonly gap_ms: number;
}

/** What is fixed before the first ring. */
export interface ShiftHeader {
  readonly format: 1;
  /** Letters, digits and hyphens; runs name it. */
  readonly id: string;
  /** From it follow the seeds of its calls. */
  readonly seed: number;
  /** The day on which its calls come, `2026-11-27`; absent in what was begun before days were kept: each came on its own. */
  readonly date?: string;
  readonly mode: Mode;
  readonly lang: Lang;
  readonly trainee: { readonly name: string; readonly agentId: string };
  readonly calls: readonly PlannedCall[];
  /** How rings go, of the version of the policy that it was begun under; absent in what was begun before this was kept: as shipped. */
  readonly rules?: ShiftRules;
  /** Wall time, ISO 8601. */
  readonly startedAt: string;
}

/**
 * Something that happened between calls. What happens in a call stands in its own run; whether a ring came again, and whether it was the last,
 * follows.
 */
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

/** A shift is a log, like a run: all else is a fold over it and the runs that it names. */
export interface ShiftLog {
  readonly header: ShiftHeader;
  readonly entries: readonly ShiftEntry[];
}
