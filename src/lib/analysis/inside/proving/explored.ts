import type { Text } from '#domain/text';
import type { ChartEvent } from '#kernel/chart';
import type { StepInvariant } from './step-invariant.ts';
import type { Prepared } from './prepared.ts';

export interface Bounds {
  readonly states: number;
  readonly time_ms: number;
  /** Number of end-to-end walks if the states bound was hit, so that no phase goes unseen. */
  readonly walks: number;
}

/** Regular step from one state to another, by state number. */
export interface Edge {
  readonly to: number;
  readonly event: ChartEvent;
}

export interface Violation {
  readonly invariant: StepInvariant;
  readonly from: number;
  readonly event: ChartEvent;
  readonly what: Text;
}

/** Result for one class of tickets: a graph of states and regular steps. State 0 is the beginning. */
export interface Explored {
  readonly prepared: Prepared;
  readonly edges: readonly (readonly Edge[])[];
  readonly ends: ReadonlySet<number>;
  /** States left unexplored because of a bound. */
  readonly unknown: ReadonlySet<number>;
  readonly taken: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
  /** First violation of each kind. */
  readonly violations: readonly Violation[];
  readonly bound: 'states' | 'time' | undefined;
  /** Time of the latest state since the ticket was opened. */
  readonly latest_ms: number;
}
