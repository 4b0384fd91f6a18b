import { ticketTimers } from '../ticket-timers';
import { alert } from '../vocabulary';
import { duty } from './duty';

/** Breaches that lead to nothing but an alert, at least for some tickets. */
const alerted = ticketTimers.flatMap(({ clause, onBreach }) =>
  onBreach && (!onBreach.then || onBreach.thenFor) ? [[clause, onBreach.alerts] as const] : []
);

/** What a breach leads to where the clause names nothing else: whoever leads the people concerned is told. */
export const breachAlerts = duty({
  initial: 'watched',
  meta: { clauses: alerted.map(([clause]) => clause) },
  states: {
    watched: {
      on: Object.fromEntries(alerted.map(([clause, to]) => [`breach.${clause}`, { actions: alert(to, clause) }]))
    }
  }
});
