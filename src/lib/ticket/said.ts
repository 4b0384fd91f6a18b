import { holds, type Case } from '#machines/clause';
import { eventSpec, ticketEvents, type EventSpec, type TicketEvent } from '#machines/ticket-events';

/**
 * Events of a ticket that follow from what was said: as soon as all the parts of one were said, over any number of lines, the last of them
 * now; or any one of those that are enough alone.
 * @param now  names of parts and acts in this line
 * @param ever names in all lines of this speaker, this one included
 */
export function eventsSaid(now: ReadonlySet<string>, ever: ReadonlySet<string>, of: Case): readonly TicketEvent[] {
  return (Object.keys(ticketEvents) as TicketEvent[]).filter((event) => {
    const { said, when }: EventSpec = eventSpec(event)!;
    if (!said || (when !== undefined && !holds(when, of))) return false;
    if ('any' in said) return said.any.some((name) => now.has(name));
    return said.all.some((name) => now.has(name)) && said.all.every((name) => ever.has(name));
  });
}
