import { tagsOf } from '#kernel/chart';
import type { Instance } from '#kernel/simulation';
import { holds, type Case } from '#machines/clause';
import { closedTo } from '#machines/event-guards';
import type { Role } from '#domain/roles';
import { eventSpec, mayHandle, ticketEvents, type TicketEvent } from '#machines/ticket-events';
import type { Policy } from '#machines/policy';
import type { Memory } from './memory';

/** True if a role may cause an event on such a ticket while another holds it. */
export function mayCause(who: Role, event: string, holder: Role, of: Case): boolean {
  const spec = eventSpec(event);
  return spec !== undefined && (spec.who.includes(who) || (who === holder && mayHandle(spec, holder, of)));
}

/** Whose an event is on such a ticket, while somebody holds it. */
export function whoMay(event: string, holder: Role, of: Case): readonly Role[] {
  const spec = eventSpec(event);
  const { who = [], handledBy } = spec ?? {};
  const others = handledBy && holds(handledBy.when, of) ? handledBy.who : [];
  return [
    ...new Set(who.flatMap((it) => (it !== 'handler' ? [it] : spec && mayHandle(spec, holder, of) ? [holder] : others)))
  ];
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
      mayCause(who, event, memory.holder, of) &&
      closedTo(who, event, tags, who === memory.holder) === undefined &&
      concerns(event, of) &&
      eventSpec(event)?.forbidden !== true &&
      (eventSpec(event)?.samples?.(of, policy) ?? [{}]).some((fields) =>
        chart.takes(snapshot, { type: event, ...fields }, 'moving')
      )
  );
}
