import type { Dimension, DrillStep } from '#domain/ids';
import type { Attempt } from '#progress/attempt';
import type { StageStanding, Standing } from '#progress/mastery';
import type { Exercise } from '#progress/next';
import type { Trend } from '#progress/trend';
import type { ShiftStanding } from '#shift/standing';
import type { Glance } from '#storage/run-summaries';

export interface Unfinished {
  readonly id: string;
  readonly scenario: string;
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

/** Dimension scores of a run, 0 to 100. */
export type Scores = Readonly<Record<Dimension, number>>;

export interface LastResult {
  readonly id: string;
  readonly scenario: string;
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly scores: Scores;
  readonly passed: boolean;
  /** Set if only this step was played; there are then no dimension scores. */
  readonly step?: DrillStep;
}

export interface LastShift {
  /** Wall time, ISO 8601. */
  readonly startedAt: string;
  readonly standing: ShiftStanding;
}

/** Content of the home page. Its maker keeps it reactive; the page only renders it. */
export interface HomeView {
  readonly firstVisit: boolean;
  readonly first: string;
  readonly unfinished: readonly Unfinished[];
  /** Suggested exercises, most useful first. */
  readonly exercises: readonly Exercise[];
  readonly standings: readonly Standing[];
  readonly stages: readonly StageStanding[];
  readonly attempts: readonly Attempt[];
  readonly trend: Trend;
  readonly results: readonly LastResult[];
  readonly shift?: LastShift;
  /** Assignments of a trainer; absent if there are none. */
  readonly asked?: NonNullable<Glance['asked']>;
}
