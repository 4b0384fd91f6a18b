import type { Lang, Text } from '#domain/text';
import type { Dimension, Mode } from '#domain/ids';
import type { ClosingFact, Milestone } from '#machines/clause';
import type { Deviation } from '#domain/ids';
import type { Allowance, Versions } from '#contact/log';

export type Verdict = 'met' | 'late' | 'partly' | 'missed' | 'violated' | 'not-applicable' | 'to-review';

/** Where a finding shows: an entry of the log and, for something said, the characters of its line. */
export interface Evidence {
  /** Index of the entry. */
  readonly entry: number;
  readonly from?: number;
  readonly to?: number;
  readonly at_ms: number;
}

/** The window of a clause in this run: what opened it and when, what closed it and when. */
export interface WindowInRun {
  readonly opens: Milestone;
  readonly opened_ms?: number;
  readonly closes: readonly Milestone[];
  readonly closed_ms?: number;
  /** For limits: the time allowed, and by when (or not before when). */
  readonly limit_ms?: number;
  readonly due_ms?: number;
}

/** A sentence as code and values, worded in either language by `sentences.ts`. */
export interface Sentence {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | Text>>;
  /** What else there is to say, one sentence each. */
  readonly more?: readonly Omit<Sentence, 'more'>[];
}

/** One finding of the scorecard. Points and max in hundredths. */
export interface Finding {
  /** Stable within a scorecard: clause, and fact if any. */
  readonly id: string;
  /** A clause of the SOP, or a rule of this project (`x-…`). */
  readonly clause: string;
  readonly fact?: ClosingFact;
  readonly dimension: Dimension;
  readonly verdict: Verdict;
  readonly deviation?: Deviation | 'wrong-value' | 'too-long' | 'wrong-language';
  /** The clause whose lapse this one only follows from. */
  readonly cause?: string;
  readonly window: WindowInRun;
  readonly points: number;
  readonly max: number;
  /** Taken off by this finding, hundredths; at least 0. */
  readonly lost: number;
  /** It breaks a gate. */
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
  /** A gate of this verdict was broken, and more was earned than it can show then: the most that it shows (policy `gate-cap`). */
  readonly cap?: number;
}

/** What became of the ticket, told plainly at the end of the call. */
export interface Consequence {
  readonly code: string;
  readonly tone: 'good' | 'bad';
  readonly text: Text;
}

/** The scorecard: what was played in, three verdicts out. Same log, same versions: the same bytes. */
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
  /** True if it counts for best, mastery and pass (a seed not seen before is the caller's to know). */
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
