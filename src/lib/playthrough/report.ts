import type { DrawnValue } from '#scenario/case-instance';
import type { Entry } from '#domain/entry';
import type { Ending, Mode } from '#domain/ids';
import type { Lang, Text } from '#domain/text';
import type { ReadUtterance } from '#language/reading';
import type { Policy } from '#machines/policy';
import type { RunHeader, Versions } from '#contact/log';
import type { Scenario } from '#scenario/scenario';
import type { LazyWay } from './trainees';

/** What a scenario is tried with. */
export interface ProofInput {
  readonly scenario: Scenario;
  readonly policy: Policy;
  /** What reads lines of a language, with the scenario's names (`#contact/names-heard`). */
  readonly readerOf: (lang: Lang) => ReadUtterance;
  /** Digests for runs that are to be opened or exported. */
  readonly versions?: Versions;
}

/** How far it is looked. */
export interface Bound {
  /** So many calls are played, at most. */
  readonly runs: number;
  /** True once there is no more time. */
  readonly isOver: () => boolean;
}

/** A run as it can be opened, played or exported. */
export interface ProvenRun {
  readonly header: RunHeader;
  readonly entries: readonly Entry[];
  readonly until_ms: number;
  readonly ending: Ending;
  /** 0–100. */
  readonly score: number;
  readonly passed: boolean;
}

/** What was met of one ending of a case. */
export interface EndingProof {
  readonly ending: Ending;
  /** A call of this case is to end so. */
  readonly right: boolean;
  /** Absent: no run that was played ends so. */
  readonly shortest?: ProvenRun;
  readonly best?: number;
  readonly worst?: number;
}

/** How a clause went in the runs that were played. */
export interface ClauseProof {
  readonly clause: string;
  readonly met: boolean;
  readonly missed: boolean;
  /** Nobody has to do anything for it: it can only be broken. */
  readonly forbids: boolean;
}

/** A clause on which the best run lost points, by what it says, and why it lost them. */
export interface ShortOf {
  readonly clause: string;
  /** Absent of the rules that are no clause of the SOP: then the reason says all. */
  readonly name?: Text;
  readonly why: Text;
}

/** How much of a limit the best run used. */
export interface LimitProof {
  readonly clause: string;
  /** What the clause says. */
  readonly name: Text;
  readonly used_ms: number;
  readonly limit_ms: number;
}

/** A turn of the best run in which there is nothing to be learned: the right line stood alone. */
export interface BareTurn extends LineProof {
  readonly turn: number;
  /** Facts for whose sake the bad lines that stand beside it were held back: nobody could know them. */
  readonly hidden?: readonly string[];
}

/** A ready line of which something is told, by its id. */
export interface LineProof {
  readonly line: string;
  /** As it was said. */
  readonly text: string;
}

/** A ready line in which nothing of what it is there for is heard. */
export interface UnheardLine extends LineProof {
  /** What it is there for: triggers. */
  readonly wanted: readonly string[];
  /** What is heard in it instead: triggers. */
  readonly heard: readonly string[];
}

/** A ready line that names what nobody can know: no record shows it, and the customer has not told it. */
export interface UnshownLine extends LineProof {
  readonly facts: readonly string[];
}

/** Where about the customer somebody who does all that is right gets no further. */
export interface StuckAt {
  /** What of the customer's it is, by its name in the chart, and where that stands. */
  readonly region: string;
  readonly state: string;
  /** What leads on from there: triggers. */
  readonly waits: readonly string[];
  /**
   * Why that does not come: the customer wants nothing more and the call does not end; it was never brought up; nothing says or does it; a line does and is not on offer there; it was
   * said, and its condition did not hold; the record on which it is to be done is missing; the line on offer there says what the records contradict.
   */
  readonly why: 'over' | 'unraised' | 'unsaid' | 'elsewhere' | 'unmet' | 'no-record' | 'contradicts';
  /** The line that would say it, and is on offer elsewhere; or that contradicts the records, with the words by which it does. */
  readonly line?: LineProof & { readonly said?: string };
}

/** A case as another seed draws it, in which nobody passes. */
export interface UnfairDraw {
  readonly drawn: DrawnValue;
  readonly run: ProvenRun;
  readonly short: readonly ShortOf[];
}

/** What the best trainee comes to. */
export interface BestProof {
  readonly run: ProvenRun;
  /** Why it got no further; absent: it came to an end. */
  readonly stuck?: 'endless' | 'refused' | 'silent';
  /** Where, if it is stuck. */
  readonly stuckAt?: StuckAt;
  /** Lines and deeds that it takes. */
  readonly steps: number;
  readonly minutes: number;
  /** Clauses that it does not meet in full. */
  readonly short: readonly ShortOf[];
  readonly limits: readonly LimitProof[];
  readonly bare: readonly BareTurn[];
  readonly unheard: readonly UnheardLine[];
  readonly unshown: readonly UnshownLine[];
  /** How the same call goes in the other modes: absent of those that were not tried. */
  readonly modes: Readonly<
    Partial<Record<Mode, { readonly ending: Ending; readonly score: number; readonly passed: boolean }>>
  >;
}

/** What one variant comes to in one language. */
export interface CaseProof {
  readonly variant: string;
  readonly title: Text;
  readonly lang: Lang;
  readonly seed: number;
  /** Absent: nothing leads through the call (no ready lines), or it was not tried. */
  readonly best?: BestProof;
  readonly lazy: Readonly<Partial<Record<LazyWay, ProvenRun>>>;
  /** Values that another seed may draw and with which the best run does not pass. */
  readonly unfair: readonly UnfairDraw[];
  /** Picks a bad line wherever there is one. */
  readonly bad?: ProvenRun;
  readonly endings: readonly EndingProof[];
  readonly clauses: readonly ClauseProof[];
}

/** What is tried of each case, the most telling first. */
export const tries = ['best', 'lazy', 'draws', 'modes', 'bad', 'endings', 'mistakes'] as const;
export type Try = (typeof tries)[number];

/** Something that was not tried, or not to its end. */
export interface Unexplored {
  readonly what: Try | 'no-lines';
  readonly lang: Lang;
  readonly variants: readonly string[];
}

/** All that was found by playing. Plain data. */
export interface Proof {
  readonly scenario: string;
  readonly runs: number;
  readonly cases: readonly CaseProof[];
  /** Lines of the customer's that no run brought up, by id. */
  readonly unheard: readonly string[];
  readonly unexplored: readonly Unexplored[];
}

/** How far it has come. */
export interface ProofProgress {
  readonly done: number;
  readonly of: number;
  /** What was found until now. What is still to be tried does not stand in it as left out. */
  readonly soFar: () => Proof;
}
