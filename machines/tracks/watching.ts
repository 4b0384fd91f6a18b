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

/** What a breach leads to where the clause names nothing else: whoever leads the people concerned is told. */
const tells = [
  ['2.2-ordinary-2h', 'supervisor'],
  ['2.2-major-notify', 'supervisor'],
  ['2.2-major-eta', 'supervisor'],
  ['3.1-tech-30min', 'team-lead'],
  ['3.1-tech-24h', 'team-lead'],
  ['3.1-vip-1h', 'team-lead'],
  ['3.1-biz-1d', 'team-lead'],
  ['3.1-cross-track', 'supervisor'],
  ['3.2-complaint-2h', 'supervisor'],
  ['3.2-complaint-24h', 'complaint-supervisor'],
  ['4.2-24h', 'supervisor']
] as const;

export const breachAlerts = chart.createStateConfig({
  meta: { clauses: tells.map(([clause]) => clause) },
  on: Object.fromEntries(tells.map(([clause, to]) => [`breach.${clause}`, { actions: alert(to, clause) }]))
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
