import { sopChart } from './chart';
import { contact } from './contact/contact';
import { duties } from './duties/duties';
import { handling } from './handling/handling';
import { waitRegion } from './limit';
import { slaRegion } from './sla';
import { ticketEvents } from './ticket-events';
import { regionOf, timers } from './ticket-timers';
import { timerOf } from './timers';

/** The whole SOP: the life of a ticket from its first contact to its archive, with all that is watched and timed beside it. */
export const ticketChart = sopChart({
  contact,
  handling,
  duties,
  timers: {
    'wait-3min': waitRegion(timerOf('2.1-wait-3min', 'call-over'), 'asked'),
    ...Object.fromEntries(timers.map((timer) => [regionOf(timer), slaRegion(timer)]))
  }
});

const external: ReadonlySet<string> = new Set(Object.keys(ticketEvents));

/** Whether the chart takes an event of this name from outside. */
export function ticketAccepts(type: string): boolean {
  return external.has(type);
}
