import type { Lang } from '#domain/text';
import { ticketEvents } from '#machines/ticket-events';
import type { Scope } from '#contact/scope';
import { events, happenAll, onEntry, ticket as ticketAddress } from '#ticket/events';
import type { Ticket } from '#ticket/ticket';
import { eventsOfLine } from './line-events';

/** The whole of the SOP: what happens on the line is judged and written down on a ticket, whose log goes on when the contact is over. */
export function wholeScope({ desk, spec, policy, process, simulation }: Ticket, lang: Lang): Scope {
  const of = { case: spec.case, policy, lang, openedAt_ms: spec.openedAt_ms };
  return {
    sop: desk,
    process,
    others: { [events]: simulation.processes[events]! },
    events: ticketEvents,
    eventsOf: (line) => eventsOfLine(of, line),
    happen: (memory, happenings, now_ms, instances, entry) =>
      happenAll(desk, memory, happenings, now_ms, instances.get(ticketAddress)!, entry),
    behind: (memory, entry, now_ms, instances) => onEntry(desk, memory, entry, now_ms, instances.get(ticketAddress)!)
  };
}
