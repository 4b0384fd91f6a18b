import { holds, type Case } from '#machines/clause';
import { eventSpec, ticketEvents, type EventSpec, type TicketEvent } from '#machines/ticket-events';
import type { TicketFields } from './spec';

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

/** The event of a forbidden way of speaking; abuse is this project's own rule, and no clause of a ticket. */
export function forbiddenEvent(label: string): TicketEvent | undefined {
  return label === 'shirking' ? 'shirked' : label === 'pretext' ? 'pretext-used' : undefined;
}

const day_ms = 86_400_000;

/** The time that a promise gives, if the event is one; a promise without a figure is one of a day. */
export function promiseOf(
  event: string,
  said: readonly { readonly name: string; readonly value?: unknown }[]
): { readonly with?: TicketFields } {
  if (event !== 'promised') return {};
  const value = said.find(({ name }) => name.endsWith('-eta'))?.value;
  return { with: { eta: typeof value === 'number' && value > 0 ? value : day_ms } };
}
