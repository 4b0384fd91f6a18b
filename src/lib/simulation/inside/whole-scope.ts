import type { Lang } from '#domain/text';
import { ticketEvents } from '#machines/ticket-events';
import type { Scope } from '#contact/scope';
import type { CaseInstance } from '#scenario/case-instance';
import type { Act } from '#ticket/acts';
import { events, happenAll, onEntry, ticket as ticketAddress } from '#ticket/events';
import type { Ticket } from '#ticket/ticket';
import { grantOf } from './grants';
import { eventsOfLine } from './line-events';

/**
 * The whole of the SOP: what happens on the line is judged and written down on a ticket, whose log goes on when the contact is over.
 * @param caseFile says which remedies give money, and how much
 */
export function wholeScope(
  { desk, spec, policy, process, simulation }: Ticket,
  lang: Lang,
  caseFile: CaseInstance
): Scope {
  const { openedAt_ms } = spec;
  const grants = (act: Act) => grantOf(caseFile, act);
  const of = { case: spec.case, policy, lang, openedAt_ms, grants };
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
