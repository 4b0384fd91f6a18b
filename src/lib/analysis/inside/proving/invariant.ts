import type { Explored } from './explored.ts';
import type { Common, StepInvariant } from './step-invariant.ts';

/** Holds of all that was explored of one class of tickets: where it does not, the states are named. */
export interface GraphInvariant extends Common {
  readonly over: 'graph';
  wrong(explored: Explored): readonly number[];
}

/** Holds of all classes together: what is missing is named. */
export interface CoverInvariant extends Common {
  readonly over: 'classes';
  missing(explored: readonly Pick<Explored, 'prepared' | 'reached'>[]): readonly string[];
}

export type Invariant = StepInvariant | GraphInvariant | CoverInvariant;
