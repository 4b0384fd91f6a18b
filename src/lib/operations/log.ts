import type { CycleEvent, CycleFields } from '#machines/cycles';
import type { Role } from '#domain/roles';
import type { TicketRecord } from './record';

/** Record of a ticket at an instant: just opened, or as later reported. */
export interface TicketRecordEntry {
  readonly at_ms: number;
  readonly who: Role;
  readonly do: 'ticket-opened' | 'ticket-recorded';
  readonly ticket: TicketRecord;
}

export type CycleEntry<E extends CycleEvent = CycleEvent> = {
  [Each in E]: { readonly at_ms: number; readonly who: Role; readonly do: Each; readonly with: CycleFields<Each> };
}[E];

/** Entry of the organisation's log. Times are milliseconds since 1970. */
export type OperationsEntry = TicketRecordEntry | CycleEntry;

export function isTicketEntry(entry: OperationsEntry): entry is TicketRecordEntry {
  return entry.do === 'ticket-opened' || entry.do === 'ticket-recorded';
}

/** Returns the entries in chronological order; entries at the same instant keep their given order. */
export function inOrder(entries: readonly OperationsEntry[]): readonly OperationsEntry[] {
  return entries.toSorted((a, b) => a.at_ms - b.at_ms);
}
