import type { Explored } from './explored.ts';
import type { Common, StepInvariant } from './step-invariant.ts';

/** Invariant over the whole graph of one class of tickets; the states that violate it are named. */
export interface GraphInvariant extends Common {
  readonly over: 'graph';
  wrong(explored: Explored): readonly number[];
}

/** Invariant over all classes together; missing items are named. */
export interface CoverInvariant extends Common {
  readonly over: 'classes';
  missing(explored: readonly Pick<Explored, 'prepared' | 'reached'>[]): readonly string[];
}

export type Invariant = StepInvariant | GraphInvariant | CoverInvariant;
