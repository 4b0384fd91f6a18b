import { sopChart } from './inside/chart';
import { contact } from './contact/contact';
import { duties } from './duties/duties';
import { handling } from './handling/handling';
import { ticketEvents } from './ticket-events';
import { lifeOf, ticketDelays, ticketTimers } from './ticket-timers';
import { timerRegions } from './timers';

/** The whole SOP: the life of a ticket from its first contact to its archive, with all that is watched and timed beside it. */
export const ticketChart = sopChart({
  contact,
  handling,
  duties,
  timers: timerRegions(ticketTimers, lifeOf),
  delays: ticketDelays
});

const external: ReadonlySet<string> = new Set(Object.keys(ticketEvents));

/** True if the chart takes an event of this name from outside. */
export function ticketAccepts(type: string): boolean {
  return external.has(type);
}
