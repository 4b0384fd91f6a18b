import type { Limit } from '#domain/limit';
import type { Lang, Text } from '#domain/text';
import type { WorkingHours } from '#domain/working-hours';
import type { Dimension, ForbiddenLabel } from '#domain/words';
import type { CaseClass, ClosingFact, Difficulty } from '../clause';
import type { Decision } from './policy-decisions';
import type { OperationsPolicy } from './policy-operations';
import type { TicketPolicy } from './policy-ticket';

/** Rules of this project that a run can break beside the clauses of the SOP. */
export const ownRuleIds = ['x-abuse', 'x-wrong-fact', 'x-interrupted'] as const;
export type OwnRule = (typeof ownRuleIds)[number];

export const promises = ['visit', 'complaint-solution', 'emergency-progress'] as const;

/** The numbers, scripts and lists of the SOP as `policy/*.yaml` states them. Durations are milliseconds, weights and losses are points. */
export interface Policy {
  readonly id: string;
  readonly version: number;
  /** Per clause; whether it means "at the latest" or "at the earliest" says the clause. */
  readonly limits: Readonly<Record<string, Limit>>;
  /** Those of them that run around the clock, milliseconds. */
  readonly limits_ms: Readonly<Record<string, number>>;
  /** A limit warns when this much of it is left, by clause; `default` for a clause not listed. See `warnsAt_percent`. */
  readonly warnAtRemaining_percent: Readonly<Record<string, number>> & { readonly default: number };
  /** Per clause; `default` for a clause not listed. */
  readonly weights: Readonly<Record<string, number>> & { readonly default: number };
  readonly outcomeWeights: Readonly<Record<ClosingFact, number>>;
  /** Part of the weight that what is done late still earns. */
  readonly late_percent: number;
  readonly forbiddenLoss: number;
  readonly ownRules: Readonly<Record<OwnRule, { readonly loss: number; readonly dimension: Dimension }>>;
  /** Percent; they add up to 100. */
  readonly verdictWeights: Readonly<Record<Dimension, number>>;
  /** Points of 100. */
  readonly pass: { readonly total: number; readonly verdict: number };
  /** Clauses and own rules that fail the call when they are broken. */
  readonly gates: readonly string[];
  readonly authority: { readonly goodwillYuan: number };
  /** The soonest that may be promised. */
  readonly earliestPromise_ms: Readonly<Record<(typeof promises)[number], number>>;
  /** What a ticket can be about, by id. None in a policy from before there was this list: the field takes any text then. */
  readonly businessTypes: Readonly<Record<string, Text>>;
  /** What may be asked for, per business; `default` for a business not listed. */
  readonly necessary: Readonly<Record<string, readonly string[]>> & { readonly default: readonly string[] };
  /** Characters in Chinese, words in English. */
  readonly longestSentence: Readonly<Record<Lang, { readonly ordinary: number; readonly care: number }>>;
  readonly speech: {
    readonly zhCharactersPerSecond: number;
    readonly enWordsPerSecond: number;
    readonly replyAfter_ms: number;
  };
  /** Acts that need an answer or a result, by what they ask for. */
  readonly questions: Readonly<Record<string, readonly string[]>>;
  /** Per question: parts and acts that are in order only after its answer. */
  readonly afterAnswer: Readonly<Record<string, readonly string[]>>;
  /**
   * Wordings of what must never be said, by what they are; the lexicon knows more of them. Absent in a policy from before there were any.
   */
  readonly phrases?: Readonly<Partial<Record<ForbiddenLabel, readonly string[]>>>;
  /** What the tags are called. Their ids are their names in the SOP. */
  readonly tags: Readonly<Record<string, Text>>;
  readonly label: {
    readonly business: Readonly<Record<CaseClass, Text>>;
    readonly difficulty: Readonly<Record<Difficulty, Text>>;
  };
  readonly teams: Readonly<Record<string, Text>>;
  readonly desks: Readonly<Record<string, Text>>;
  /** Absent in a policy from before there was working time. */
  readonly calendar?: WorkingHours;
  /** Absent in a policy from before tickets lived on behind the call. */
  readonly ticket?: TicketPolicy;
  /** Absent in a policy from before there was anything beyond one ticket. */
  readonly operations?: OperationsPolicy;
  /** How what the source leaves open is read. Absent in a policy from before it was written down. */
  readonly decisions?: readonly Decision[];
  /** The official line, per clause. */
  readonly scripts: Readonly<Record<string, Text>>;
}
