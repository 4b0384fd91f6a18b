import type { CycleEvent, CycleFields } from '#machines/cycles';
import type { Role } from '#domain/roles';
import type { TicketRecord } from './record';

/** A ticket as it stands at an instant: just opened, or as it was later told. */
export interface TicketRecordEntry {
  readonly at_ms: number;
  readonly who: Role;
  readonly do: 'ticket-opened' | 'ticket-recorded';
  readonly ticket: TicketRecord;
}

/** Something that was done beyond one ticket. */
export type CycleEntry<E extends CycleEvent = CycleEvent> = {
  [Each in E]: { readonly at_ms: number; readonly who: Role; readonly do: Each; readonly with: CycleFields<Each> };
}[E];

/** One entry of the log of the house. Instants are milliseconds since 1970. */
export type OperationsEntry = TicketRecordEntry | CycleEntry;

export function isTicketEntry(entry: OperationsEntry): entry is TicketRecordEntry {
  return entry.do === 'ticket-opened' || entry.do === 'ticket-recorded';
}

/** The entries in the order of time; at one instant, in the order in which they were given. */
export function inOrder(entries: readonly OperationsEntry[]): readonly OperationsEntry[] {
  return entries.toSorted((a, b) => a.at_ms - b.at_ms);
}
