import type { Entry } from '#domain/entry';
import type { Lang } from '#domain/text';
import type { DrillStep, Mode } from '#domain/ids';

/** Digests of everything that determines a run beside its log. */
export interface Versions {
  readonly charts: string;
  readonly policy: string;
  readonly lexicon: string;
  readonly scenario: string;
}

/** Factor applied to the SOP's limits for the trainee; `off` is not for record. */
export type Allowance = 1 | 1.5 | 2 | 'off';

export interface Trainee {
  readonly name: string;
  /** 工号: the agent number that must be said. Digits. */
  readonly agentId: string;
}

/** Drill of one step of a call: the log already contains what came before. */
export interface Drill {
  readonly step: DrillStep;
  /** Only clauses by which it is judged. */
  readonly clauses: readonly string[];
  /** Number of entries before the trainee came in. */
  readonly entries: number;
  /** Simulated time at which the trainee came in. */
  readonly from_ms: number;
}

export interface ShiftPlace {
  /** Letters, digits and hyphens, because it is part of a URL. */
  readonly id: string;
  readonly call: number;
  readonly of: number;
}

/** After-call work (话后处理): the trainee's record of the finished call. Filed once. */
export interface WrapUp {
  /** Reason of the contact: a business type of the policy. */
  readonly reason: string;
  /** Result of the contact: one of the policy's `wrap-up.results`. */
  readonly result: string;
  readonly summary: string;
  /** Wall time from the end of the call to filing, excluding pauses. */
  readonly took_ms: number;
}

export interface RunHeader {
  readonly format: 1;
  /** Letters, digits and hyphens, because it is part of a URL. */
  readonly id: string;
  readonly scenario: string;
  readonly seed: number;
  readonly mode: Mode;
  readonly lang: Lang;
  /** Origin of the run; only `fresh` ones can count for record. */
  readonly origin: 'fresh' | 'import' | 'fork';
  readonly trainee: Trainee;
  readonly allowance: Allowance;
  readonly versions: Versions;
  readonly forkedFrom?: { readonly run: string; readonly entries: number };
  readonly drill?: Drill;
  readonly shift?: ShiftPlace;
  /**
   * Time in Shanghai, `2026-11-27 10:50`; absent in older logs (`#domain/call-time`). A scenario's fixed time takes
   * precedence.
   */
  readonly opensAt?: string;
  /** Wall time, ISO 8601, for display only; never read below `session`. */
  readonly startedAt?: string;
}

/** Run: header and entries. `until_ms` is the simulated end time, if later than the last entry. */
export interface Run {
  readonly header: RunHeader;
  readonly entries: readonly Entry[];
  readonly until_ms?: number;
  /** Wrap-up, once filed; it does not affect the call. */
  readonly wrapUp?: WrapUp;
}
