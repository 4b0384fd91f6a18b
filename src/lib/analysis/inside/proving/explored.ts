import type { Text } from '#domain/text';
import type { ChartEvent } from '#kernel/chart';
import type { StepInvariant } from './step-invariant.ts';
import type { Prepared } from './prepared.ts';

/** How far an exploration goes. */
export interface Bounds {
  /** States that are looked into, breadth first. */
  readonly states: number;
  /** Simulated time. */
  readonly time_ms: number;
  /** Lives that are lived from one end to the other where that was not all, so that a bound leaves no part of life unseen. */
  readonly walks: number;
}

/** A regular step from one state to another, by their numbers. */
export interface Edge {
  readonly to: number;
  readonly event: ChartEvent;
}

/** A step that breaks an invariant. */
export interface Violation {
  readonly invariant: StepInvariant;
  /** The state that it starts from. */
  readonly from: number;
  readonly event: ChartEvent;
  readonly what: Text;
}

/** What was found of one class of tickets: a graph of states and regular steps. State 0 is the beginning. */
export interface Explored {
  readonly prepared: Prepared;
  readonly edges: readonly (readonly Edge[])[];
  readonly ends: ReadonlySet<number>;
  /** States that a bound kept from being looked into. */
  readonly unknown: ReadonlySet<number>;
  /** Names of the transitions of the chart that were taken. */
  readonly taken: ReadonlySet<string>;
  /** Ids of the chart's states that were come to. */
  readonly reached: ReadonlySet<string>;
  /** The first of each kind. */
  readonly violations: readonly Violation[];
  /** The bound that was hit. */
  readonly bound: 'states' | 'time' | undefined;
  /** How late it was in the latest state, milliseconds since the ticket was opened. */
  readonly latest_ms: number;
}
