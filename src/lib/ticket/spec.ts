import type { Case } from '#machines/clause';
import type { Role } from '#domain/roles';

/** What is fixed of a ticket before anything happens to it. */
export interface TicketSpec {
  /** The acceptance number (1.1-online-number). */
  readonly number: string;
  readonly case: Case;
  /** The instant `contact`, milliseconds since 1970: what the calendar counts from. */
  readonly openedAt_ms: number;
  /** The product that it is about, as people name it. */
  readonly service?: string;
  /** Places that each team has left, if not what the policy says. */
  readonly room?: Readonly<Record<string, number>>;
}

/** A value that an event carries: times and durations in milliseconds since the ticket was opened, or long. */
export type FieldValue = string | number | boolean | readonly string[];
export type TicketFields = Readonly<Record<string, FieldValue>>;

/** One thing somebody did on a ticket, milliseconds after it was opened. Nothing derived is ever an entry. */
export interface TicketEntry {
  readonly at_ms: number;
  readonly who: Role;
  readonly do: string;
  readonly with?: TicketFields;
}

export const factKinds = [
  'state',
  'started',
  'warned',
  'breached',
  'met',
  'paused',
  'resumed',
  'cancelled',
  'alert',
  'message',
  'tag',
  'record',
  'refused',
  'irregular'
] as const;
export type FactKind = (typeof factKinds)[number];
