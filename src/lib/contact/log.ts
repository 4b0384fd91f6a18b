import type { Entry } from '#domain/entry';
import type { Lang } from '#domain/text';
import type { DrillStep, Mode } from '#domain/ids';

/** Digests of all that determines a run beside its log. */
export interface Versions {
  readonly charts: string;
  readonly policy: string;
  readonly lexicon: string;
  readonly scenario: string;
}

/** How much longer than the SOP says the trainee may take; `off` is not for record. */
export type Allowance = 1 | 1.5 | 2 | 'off';

export interface Trainee {
  readonly name: string;
  /** 工号: the agent number that must be said. Digits. */
  readonly agentId: string;
}

/** Only a step of a call: what came before it stands in the log already. */
export interface Drill {
  readonly step: DrillStep;
  /** By these clauses alone it is judged. */
  readonly clauses: readonly string[];
  /** So many entries were there before the trainee came in. */
  readonly entries: number;
  /** Simulated time at which the trainee came in. */
  readonly from_ms: number;
}

/** Where a call stands in a shift. */
export interface ShiftPlace {
  /** Letters, digits and hyphens: it stands in an address. */
  readonly id: string;
  /** Which of its calls, from 1. */
  readonly call: number;
  readonly of: number;
}

/** After-call work (话后处理): what the trainee made of the call once it was over. Filed once. */
export interface WrapUp {
  /** Reason of the contact: a business type of the policy. */
  readonly reason: string;
  /** Result of the contact: one of the policy's (`wrap-up.results`). */
  readonly result: string;
  readonly summary: string;
  /** Wall time from the end of the call to filing, pauses left out. */
  readonly took_ms: number;
}

/** What stands before the first entry and never changes. */
export interface RunHeader {
  readonly format: 1;
  /** Letters, digits and hyphens: it stands in an address. */
  readonly id: string;
  readonly scenario: string;
  readonly seed: number;
  readonly mode: Mode;
  /** The language the call is held in. */
  readonly lang: Lang;
  /** `fresh` runs alone can count for record. */
  readonly origin: 'fresh' | 'import' | 'fork';
  readonly trainee: Trainee;
  readonly allowance: Allowance;
  readonly versions: Versions;
  /** Of a fork: the run that it was begun anew from, and how many entries of that log it took over. */
  readonly forkedFrom?: { readonly run: string; readonly entries: number };
  /** Absent for a whole call. */
  readonly drill?: Drill;
  /** Absent for a call by itself. */
  readonly shift?: ShiftPlace;
  /** When the call comes in, in Shanghai: `2026-11-27 10:50`. Absent in older logs (`#domain/call-time`); a scenario that fixes its own goes before. */
  readonly opensAt?: string;
  /** Wall time, ISO 8601; told to people, read by nothing below `session`. */
  readonly startedAt?: string;
}

/** A run: header and entries. `until_ms` is the simulated time up to which it was lived, if later than the last entry. */
export interface Run {
  readonly header: RunHeader;
  readonly entries: readonly Entry[];
  readonly until_ms?: number;
  /** Once it was filed: what was written down behind the log. It changes nothing of the call. */
  readonly wrapUp?: WrapUp;
}
