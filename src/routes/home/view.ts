import type { Dimension, DrillStep } from '#domain/ids';
import type { Attempt } from '#progress/attempt';
import type { StageStanding, Standing } from '#progress/mastery';
import type { Exercise } from '#progress/next';
import type { Trend } from '#progress/trend';
import type { ShiftStanding } from '#shift/standing';
import type { Glance } from '#storage/run-summaries';

/** A run that was left in the middle. */
export interface Unfinished {
  readonly id: string;
  readonly scenario: string;
  readonly href: string;
  readonly title: string;
  /** In which mode, and when its call began. */
  readonly text: string;
}

/** The three verdicts of a run, 0 to 100. */
export type Scores = Readonly<Record<Dimension, number>>;

/** A finished run. */
export interface LastResult {
  readonly id: string;
  readonly scenario: string;
  readonly href: string;
  readonly title: string;
  /** Mode, and when its call began. */
  readonly text: string;
  readonly scores: Scores;
  readonly passed: boolean;
  /** Only this step was played: it has no three verdicts. */
  readonly step?: DrillStep;
}

/** The shift that was begun last. */
export interface LastShift {
  /** Wall time, ISO 8601. */
  readonly startedAt: string;
  readonly standing: ShiftStanding;
}

/** What home shows. Whoever makes one keeps it reactive; the page only draws it. */
export interface HomeView {
  /** Nothing was ever played in this browser. */
  readonly firstVisit: boolean;
  /** Where a newcomer takes the first call. */
  readonly first: string;
  readonly unfinished: readonly Unfinished[];
  /** What to do next, the most useful first. */
  readonly exercises: readonly Exercise[];
  readonly standings: readonly Standing[];
  readonly stages: readonly StageStanding[];
  readonly attempts: readonly Attempt[];
  readonly trend: Trend;
  readonly results: readonly LastResult[];
  readonly shift?: LastShift;
  /** What a trainer asked for; absent if there is nothing. */
  readonly asked?: NonNullable<Glance['asked']>;
}
