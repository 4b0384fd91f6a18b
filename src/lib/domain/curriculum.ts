import type { Channel, Difficulty, Mode } from './ids';
import type { Text } from './text';

/** A call of the curriculum: a case of a shipped scenario. */
export interface CurriculumCall {
  readonly is: 'call';
  readonly scenario: string;
  readonly variant: string;
  readonly minutes: number;
  readonly modes: readonly Mode[];
}

/** A ticket of the curriculum, lived in the sandbox by colleagues of a diligence. */
export interface CurriculumTicket {
  readonly is: 'ticket';
  readonly careless: boolean;
  /** Which of its kind among the exercises, from 1. */
  readonly nth: number;
  /** What a sandbox is begun with, so that this very kind of ticket comes; absent where it invents none. */
  readonly plan?: {
    readonly seed: number;
    readonly wanted: {
      readonly business: string;
      readonly channel: Channel;
      readonly tier: 'ordinary' | 'vip';
      readonly care: boolean;
      readonly difficulty: Difficulty;
    };
  };
}

/** An exercise of the curriculum. */
export interface CurriculumLesson {
  readonly id: string;
  /** Of a ticket, what kind it is; a call is called by its scenario and its case. */
  readonly title: Text;
  readonly of: CurriculumCall | CurriculumTicket;
  /** So many ways of the chart are taken in it first. */
  readonly adds: number;
  /** The clauses that those serve. */
  readonly clauses: readonly string[];
}

/** A way of the chart that no exercise takes. */
export interface UntakenWay {
  /** Where it leads from. */
  readonly from: Text;
  /** By what it is taken. */
  readonly on: Text;
  /** What has to hold. */
  readonly when?: Text;
}

/** The ways that no exercise takes in one part of the chart, for one clause. */
export interface UntakenPart {
  readonly part: Text;
  readonly clause: string;
  readonly ways: readonly UntakenWay[];
}

/** The fewest exercises that go every way of the SOP that the library can show, in the order in which they add most; made by the build. */
export interface CurriculumData {
  readonly lessons: readonly CurriculumLesson[];
  /** No choice of fewer does. */
  readonly isSmallest: boolean;
  readonly ways: number;
  readonly covered: number;
  readonly untaken: readonly UntakenPart[];
  /** What the clauses say that are named in it. */
  readonly clauses: Readonly<Record<string, Text>>;
}
