import type { CycleFields, CycleName, HabitualEvent } from '#machines/cycles';
import type { Fixed } from '#machines/policy';
import type { OperationsTables } from '../operations-tables';
import type { Month, Quarter } from '../periods';
import type { TicketRecord } from '../record';
import type { OperationsContext } from './operations-context';
import { chartName } from './chart-name';

/** What there is to see for whoever looks for something to do. */
export interface WorkQueueContext {
  readonly house: OperationsContext;
  readonly books: OperationsTables;
  /** Whoever asks for the very instant thinks again at the next: month and quarter are enough for most. */
  readonly now_ms: number;
  readonly month: Month;
  readonly quarter: Quarter;
  /** When the log begins. */
  readonly begun_ms: number;
  /** The regions of a chart and the states in which they are; nothing, if there is no such chart. */
  regionsOf(kind: CycleName, key: string): Readonly<Record<string, unknown>> | undefined;
}

/** Something that is to be done: about what, and since when. */
export interface WorkItem<E extends HabitualEvent = HabitualEvent> {
  /** By which chance knows it: no two errands of one kind have the same. */
  readonly key: string;
  readonly since_ms: number;
  /** What `when` of the habit asks about. */
  readonly about?: Partial<Pick<TicketRecord, 'class' | 'business' | 'channel'>>;
  /** What the act carries if it is done then; nothing: it cannot be. */
  with(at_ms: number): CycleFields<E> | undefined;
}

/** What is to be done of each kind as things stand. @param fixed what the policy fixes of what the act carries */
export type WorkItems = {
  readonly [E in HabitualEvent]?: (desk: WorkQueueContext, fixed: Fixed) => readonly WorkItem<E>[];
};

/** When a chart last said something. */
export function lastSaid_ms({ books }: WorkQueueContext, name: CycleName, key: string): number | undefined {
  return books.said.get(chartName(name, key));
}

/** A text that the policy fixes; nothing else is one. */
export function fixedText(fixed: Fixed, field: string): string | undefined {
  const value = fixed[field];
  return typeof value === 'string' ? value : undefined;
}

/** Names that the policy fixes. */
export function fixedNames(fixed: Fixed, field: string): readonly string[] | undefined {
  const value = fixed[field];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
}
