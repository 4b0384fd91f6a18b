import { ticketTimers } from '../ticket-timers';
import { alert, chart, irregular, reach, record } from '../vocabulary';

/** 3.3-undispatched-30min, 3.3-intervene: nobody was found in time; a person looks why. */
export const intervention = chart.createStateConfig({
  initial: 'none',
  meta: { clauses: ['3.3-undispatched-30min', '3.3-intervene'] },
  states: {
    none: { on: { 'breach.3.3-undispatched-30min': { target: 'warned' } } },
    warned: {
      id: 'undispatched-warned',
      entry: [alert('supervisor', '3.3-undispatched-30min'), ...reach('warned')],
      on: { intervened: { target: 'done' } }
    },
    done: { entry: record('3.3-intervene') }
  }
});

const enters = (clause: string) =>
  ({ target: 'reported', actions: [record(clause), alert('supervisor', clause)] }) as const;

/** 3.3-overdue-field, 3.3-overdue-complaint, 3.3-interview: overdue tickets are reported, and somebody is asked why. */
export const overdue = chart.createStateConfig({
  initial: 'none',
  meta: { clauses: ['3.3-overdue-field', '3.3-overdue-complaint', '3.3-interview'] },
  states: {
    none: {
      on: {
        'breach.3.3-overdue-field': enters('3.3-overdue-field'),
        'breach.3.3-overdue-complaint': enters('3.3-overdue-complaint')
      }
    },
    reported: { id: 'overdue-reported', entry: reach('overdue'), on: { interviewed: { target: 'interviewed' } } },
    interviewed: { entry: record('3.3-interview') }
  }
});

/** Breaches that lead to nothing but an alert. */
const alerted = ticketTimers.flatMap(({ clause, onBreach }) =>
  onBreach && !onBreach.then ? [[clause, onBreach.alerts] as const] : []
);

/** What a breach leads to where the clause names nothing else: whoever leads the people concerned is told. */
export const breachAlerts = chart.createStateConfig({
  meta: { clauses: alerted.map(([clause]) => clause) },
  on: Object.fromEntries(alerted.map(([clause, to]) => [`breach.${clause}`, { actions: alert(to, clause) }]))
});

/** What must never be said. It is done and found; nothing moves by it. */
export const conduct = chart.createStateConfig({
  meta: { clauses: ['5.1-shirking', '1.2-minimal', '1.2-pretext', '1.1-hotline-language'] },
  on: {
    shirked: irregular('forbidden', '5.1-shirking'),
    'over-asked': irregular('forbidden', '1.2-minimal'),
    'pretext-used': irregular('forbidden', '1.2-pretext'),
    'spoke-unclearly': irregular('forbidden', '1.1-hotline-language')
  }
});
