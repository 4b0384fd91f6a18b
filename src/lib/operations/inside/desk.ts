import type { CycleFields, CycleName, HabitualEvent } from '#machines/cycles';
import type { Fixed } from '#machines/policy';
import type { OperationsTables } from '../operations-tables';
import type { Month, Quarter } from '../periods';
import type { TicketRecord } from '../record';
import type { OperationsContext } from './operations-context';
import { chartName } from './chart-name';

/** State of the organisation that autopilots inspect to find work. */
export interface WorkQueueContext {
  readonly house: OperationsContext;
  readonly books: OperationsTables;
  /** Current time. Reading it invalidates the result at the next instant; month and quarter are enough for most. */
  readonly now_ms: number;
  readonly month: Month;
  readonly quarter: Quarter;
  readonly begun_ms: number;
  regionsOf(kind: CycleName, key: string): Readonly<Record<string, unknown>> | undefined;
}

/** Pending piece of work: its subject and since when it is pending. */
export interface WorkItem<E extends HabitualEvent = HabitualEvent> {
  /** Random seed key; unique among work items of one kind. */
  readonly key: string;
  readonly since_ms: number;
  readonly about?: Partial<Pick<TicketRecord, 'class' | 'business' | 'channel'>>;
  with(at_ms: number): CycleFields<E> | undefined;
}

/** Functions that list the pending work per event. `fixed` holds the fields fixed by the policy. */
export type WorkItems = {
  readonly [E in HabitualEvent]?: (desk: WorkQueueContext, fixed: Fixed) => readonly WorkItem<E>[];
};

export function lastSaid_ms({ books }: WorkQueueContext, name: CycleName, key: string): number | undefined {
  return books.said.get(chartName(name, key));
}

/** Returns a text fixed by the policy, or `undefined` if the value is not a string. */
export function fixedText(fixed: Fixed, field: string): string | undefined {
  const value = fixed[field];
  return typeof value === 'string' ? value : undefined;
}

/** Returns names fixed by the policy, or `undefined` if the value is not a list. */
export function fixedNames(fixed: Fixed, field: string): readonly string[] | undefined {
  const value = fixed[field];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
}
