import type { Table } from '#kernel/table';
import type { TicketRecord } from '../record';

type Records = Table<TicketRecord>;

const people = new WeakMap<Records, readonly string[]>();
const unhandled = new WeakMap<Records, readonly TicketRecord[]>();

/** Returns everybody who has worked on a ticket, sorted by name. */
export function everybodyOn(tickets: Records): readonly string[] {
  let all = people.get(tickets);
  if (!all) {
    all = [...new Set(tickets.values().flatMap((record) => Object.values(record.people)))].toSorted();
    people.set(tickets, all);
  }
  return all;
}

export function unhandledOn(tickets: Records): readonly TicketRecord[] {
  let open = unhandled.get(tickets);
  if (!open) unhandled.set(tickets, (open = tickets.values().filter(isUnhandled)));
  return open;
}

const isUnhandled = ({ handledAt_ms }: TicketRecord): boolean => handledAt_ms === undefined;

/** Returns the tickets with one record replaced; cached results are updated without scanning all tickets. */
export function withRecord(tickets: Records, record: TicketRecord): Records {
  const before = tickets.get(record.id);
  const after = tickets.set(record.id, record);
  const all = people.get(tickets);
  if (all && noneComesOrGoes(all, before, record)) people.set(after, all);
  const open = unhandled.get(tickets);
  // What is worked on again takes its old place, which only the table knows.
  if (open && (before === undefined || isUnhandled(before) || !isUnhandled(record)))
    unhandled.set(after, withOpen(open, before, record));
  return after;
}

function noneComesOrGoes(all: readonly string[], before: TicketRecord | undefined, record: TicketRecord): boolean {
  const own = Object.values(record.people);
  return own.every((it) => all.includes(it)) && Object.values(before?.people ?? {}).every((it) => own.includes(it));
}

function withOpen(
  open: readonly TicketRecord[],
  before: TicketRecord | undefined,
  record: TicketRecord
): readonly TicketRecord[] {
  if (before === undefined) return isUnhandled(record) ? [...open, record] : open;
  const at = open.indexOf(before);
  if (at < 0) return open;
  return isUnhandled(record) ? open.with(at, record) : open.toSpliced(at, 1);
}
