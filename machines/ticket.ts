import { sopChart } from './inside/chart';
import { contact } from './contact/contact';
import { duties } from './duties/duties';
import { handling } from './handling/handling';
import { ticketEvents } from './ticket-events';
import { lifeOf, ticketDelays, ticketTimers } from './ticket-timers';
import { timerRegions } from './timers';

/** Chart of the whole SOP: a ticket's life from first contact to archive, with all parallel duties and timers. */
export const ticketChart = sopChart({
  contact,
  handling,
  duties,
  timers: timerRegions(ticketTimers, lifeOf),
  delays: ticketDelays
});

const external: ReadonlySet<string> = new Set(Object.keys(ticketEvents));

/** Checks whether the chart accepts an event of this name from outside. */
export function ticketAccepts(type: string): boolean {
  return external.has(type);
}
