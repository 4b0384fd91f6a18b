import { tagsOf } from '#kernel/chart';
import type { Instance } from '#kernel/simulation';
import { holds, type Case } from '#machines/clause';
import { closedTo } from '#machines/event-guards';
import type { Role } from '#domain/roles';
import { eventSpec, mayHandle, ticketEvents, type TicketEvent } from '#machines/ticket-events';
import type { Policy } from '#machines/policy';
import type { Memory } from './memory';

/** Checks whether a role may cause an event on a ticket with this holder. */
export function mayCause(who: Role, event: string, holder: Role, of: Case): boolean {
  const spec = eventSpec(event);
  return spec !== undefined && (spec.who.includes(who) || (who === holder && mayHandle(spec, holder, of)));
}

/** Returns the roles that may cause an event on a ticket with this holder. */
export function whoMay(event: string, holder: Role, of: Case): readonly Role[] {
  const spec = eventSpec(event);
  const { who = [], handledBy } = spec ?? {};
  const others = handledBy && holds(handledBy.when, of) ? handledBy.who : [];
  return [
    ...new Set(who.flatMap((it) => (it !== 'handler' ? [it] : spec && mayHandle(spec, holder, of) ? [holder] : others)))
  ];
}

export function concerns(event: string, of: Case): boolean {
  const when = eventSpec(event)?.when;
  return when === undefined || holds(when, of);
}

/** Returns the events that a role can cause on a ticket now, in the order of the table of events. */
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
