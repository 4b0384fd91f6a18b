import { alert } from '../vocabulary';
import { duty } from './duty';

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

export const breachAlerts = duty({
  initial: 'watched',
  meta: { clauses: tells.map(([clause]) => clause) },
  states: {
    watched: {
      on: Object.fromEntries(tells.map(([clause, to]) => [`breach.${clause}`, { actions: alert(to, clause) }]))
    }
  }
});
