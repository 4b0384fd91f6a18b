import type { Lang, Text } from '#domain/text';
import type { Dimension, Mode } from '#domain/ids';
import type { ClosingFact, Milestone } from '#machines/clause';
import type { Deviation } from '#domain/ids';
import type { Allowance, Versions } from '#contact/log';

export type Verdict = 'met' | 'late' | 'partly' | 'missed' | 'violated' | 'not-applicable' | 'to-review';

export interface Evidence {
  readonly entry: number;
  readonly from?: number;
  readonly to?: number;
  readonly at_ms: number;
}

export interface WindowInRun {
  readonly opens: Milestone;
  readonly opened_ms?: number;
  readonly closes: readonly Milestone[];
  readonly closed_ms?: number;
  /** Time allowed by a limit; `due_ms` is its end (for waits, its earliest time). */
  readonly limit_ms?: number;
  readonly due_ms?: number;
}

/** Sentence as code and values, worded in either language by `sentences.ts`. */
export interface Sentence {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | Text>>;
  readonly more?: readonly Omit<Sentence, 'more'>[];
}

/** Finding of the scorecard. `points`, `max` and `lost` in hundredths. */
export interface Finding {
  /** Unique within a scorecard: clause, and fact if any. */
  readonly id: string;
  /** Clause of the SOP, or rule of this project (`x-…`). */
  readonly clause: string;
  readonly fact?: ClosingFact;
  readonly dimension: Dimension;
  readonly verdict: Verdict;
  readonly deviation?: Deviation | 'wrong-value' | 'too-long' | 'wrong-language';
  readonly cause?: string;
  readonly window: WindowInRun;
  readonly points: number;
  readonly max: number;
  /** Points deducted, hundredths; at least 0. */
  readonly lost: number;
  readonly gate: boolean;
  readonly entries: readonly Evidence[];
  readonly why: Sentence;
  readonly remedy: Sentence;
}

export interface Dial {
  /** Hundredths of a point. */
  readonly points: number;
  readonly max: number;
  /** 0-100, rounded half up to one decimal. */
  readonly score: number;
  /** Maximum score shown after a broken gate (policy `gate-cap`); only if more was earned. */
  readonly cap?: number;
}

export interface Consequence {
  readonly code: string;
  readonly tone: 'good' | 'bad';
  readonly text: Text;
}

/** Scorecard with three verdicts. The same log and versions give the same bytes. */
export interface Scorecard {
  readonly scenario: string;
  readonly variant: string;
  readonly seed: number;
  readonly mode: Mode;
  readonly lang: Lang;
  readonly origin: string;
  readonly allowance: Allowance;
  /** 0-100, rounded half up to one decimal; passing compares the unrounded number. */
  readonly total: number;
  readonly passed: boolean;
  /** True if it counts for best, mastery and pass; the caller decides whether the seed is new. */
  readonly record: boolean;
  readonly gates: readonly { readonly clause: string; readonly entries: readonly number[] }[];
  readonly dimensions: Readonly<Record<Dimension, Dial>>;
  readonly findings: readonly Finding[];
  /** Final state of the call; `abandoned` for a run that was left. */
  readonly ending: string;
  readonly endingRegular: boolean;
  readonly passingEndings: readonly string[];
  readonly consequences: readonly Consequence[];
  readonly versions: Versions;
}
