import { tagsOf } from '#kernel/chart';
import type { Instance } from '#kernel/simulation';
import { holds, type Case } from '#machines/clause';
import { closedTo } from '#machines/event-guards';
import type { Role } from '#domain/roles';
import { eventSpec, ticketEvents, type TicketEvent } from '#machines/ticket-events';
import type { Policy } from '#machines/policy';
import type { Memory } from './memory';

/** True if a role may cause an event while another holds the ticket. */
export function mayCause(who: Role, event: string, holder: Role): boolean {
  const allowed = eventSpec(event)?.who ?? [];
  return allowed.includes(who) || (allowed.includes('handler') && who === holder);
}

/** True if an event has anything to do with such a case. */
export function concerns(event: string, of: Case): boolean {
  const when = eventSpec(event)?.when;
  return when === undefined || holds(when, of);
}

/** Events that a role could cause on a ticket as it stands, in the order of the table of events. */
export function possibleFor(
  who: Role,
  memory: Memory,
  of: Case,
  policy: Policy,
  { chart, snapshot }: Instance
): readonly TicketEvent[] {
  const tags = tagsOf(snapshot);
  return (Object.keys(ticketEvents) as TicketEvent[]).filter(
    (event) =>
      mayCause(who, event, memory.holder) &&
      closedTo(who, event, tags, who === memory.holder) === undefined &&
      concerns(event, of) &&
      eventSpec(event)?.forbidden !== true &&
      (eventSpec(event)?.samples?.(of, policy) ?? [{}]).some((fields) =>
        chart.takes(snapshot, { type: event, ...fields }, 'moving')
      )
  );
}
