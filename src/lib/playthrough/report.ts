import type { DrawnValue } from '#scenario/case-instance';
import type { Entry } from '#domain/entry';
import type { Ending, Mode } from '#domain/ids';
import type { Lang, Text } from '#domain/text';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { RunHeader, Versions } from '#contact/log';
import type { Scenario } from '#scenario/scenario';
import type { LazyWay } from './trainees';

export interface ProofInput {
  readonly scenario: Scenario;
  readonly policy: Policy;
  readonly readerOf: (lang: Lang) => ReadUtterance;
  readonly versions?: Versions;
}

export interface Bound {
  readonly runs: number;
  readonly isOver: () => boolean;
}

export interface ProvenRun {
  readonly header: RunHeader;
  readonly entries: readonly Entry[];
  readonly until_ms: number;
  readonly ending: Ending;
  /** 0–100. */
  readonly score: number;
  readonly passed: boolean;
}

export interface EndingProof {
  readonly ending: Ending;
  /** True if a call of this case should end so. */
  readonly right: boolean;
  readonly shortest?: ProvenRun;
  readonly best?: number;
  readonly worst?: number;
}

export interface ClauseProof {
  readonly clause: string;
  readonly met: boolean;
  readonly missed: boolean;
  /** True if the clause can only be broken, since it requires no action. */
  readonly forbids: boolean;
}

export interface ShortOf {
  readonly clause: string;
  readonly name?: Text;
  readonly why: Text;
}

export interface LimitProof {
  readonly clause: string;
  readonly name: Text;
  readonly used_ms: number;
  readonly limit_ms: number;
}

/** Turn of the best run without an alternative: only the right line was on offer. */
export interface BareTurn extends LineProof {
  readonly turn: number;
  /** Facts that nobody could know and because of which the bad lines were withheld. */
  readonly hidden?: readonly string[];
}

export interface LineProof {
  readonly line: string;
  readonly text: string;
}

export interface UnheardLine extends LineProof {
  readonly wanted: readonly string[];
  readonly heard: readonly string[];
}

/** Ready line that names facts nobody can know: not in the records and not told by the customer. */
export interface UnshownLine extends LineProof {
  readonly facts: readonly string[];
}

/** Customer state at which a trainee who does everything right gets stuck. */
export interface StuckAt {
  readonly region: string;
  readonly state: string;
  readonly waits: readonly string[];
  /**
   * Reason: only an ending is missing, never raised, no line, line not on offer, condition not met, record missing, or
   * records contradicted.
   */
  readonly why: 'over' | 'unraised' | 'unsaid' | 'elsewhere' | 'unmet' | 'no-record' | 'contradicts';
  readonly line?: LineProof & { readonly said?: string };
}

export interface UnfairDraw {
  readonly drawn: DrawnValue;
  readonly run: ProvenRun;
  readonly short: readonly ShortOf[];
}

export interface BestProof {
  readonly run: ProvenRun;
  readonly stuck?: 'endless' | 'refused' | 'silent';
  readonly stuckAt?: StuckAt;
  readonly steps: number;
  readonly minutes: number;
  readonly short: readonly ShortOf[];
  readonly limits: readonly LimitProof[];
  readonly bare: readonly BareTurn[];
  readonly unheard: readonly UnheardLine[];
  readonly unshown: readonly UnshownLine[];
  readonly modes: Readonly<
    Partial<Record<Mode, { readonly ending: Ending; readonly score: number; readonly passed: boolean }>>
  >;
}

export interface CaseProof {
  readonly variant: string;
  readonly title: Text;
  readonly lang: Lang;
  readonly seed: number;
  readonly best?: BestProof;
  readonly lazy: Readonly<Partial<Record<LazyWay, ProvenRun>>>;
  readonly unfair: readonly UnfairDraw[];
  readonly bad?: ProvenRun;
  readonly endings: readonly EndingProof[];
  readonly clauses: readonly ClauseProof[];
}

/** Attempts made for each case, the most informative first. */
export const tries = ['best', 'lazy', 'draws', 'modes', 'bad', 'endings', 'mistakes'] as const;
export type Try = (typeof tries)[number];

export interface Unexplored {
  readonly what: Try | 'no-lines';
  readonly lang: Lang;
  readonly variants: readonly string[];
}

/** Results of playing a scenario. Plain data. */
export interface Proof {
  readonly scenario: string;
  readonly runs: number;
  readonly cases: readonly CaseProof[];
  readonly unheard: readonly string[];
  readonly unexplored: readonly Unexplored[];
}

export interface ProofProgress {
  readonly done: number;
  readonly of: number;
  readonly soFar: () => Proof;
}
