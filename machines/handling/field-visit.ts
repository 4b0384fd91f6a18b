import { chart, enter, irregular, reachMilestone, tell } from '../vocabulary';

const beforeVisit = <const On extends object>(on: On, clause: string) =>
  ({
    initial: 'open',
    meta: { clauses: [clause] },
    states: { open: { on: { ...on, 'on-site': irregular('skipped', clause) } }, done: {} }
  }) as const;

const complete = { type: 'field', params: { field: 'complete', is: [true] } } as const;
const early = { type: 'field', params: { field: 'early', is: [true] } } as const;
const late = { type: 'field', params: { field: 'late', is: [true] } } as const;
const wrong = { type: 'field', params: { field: 'wrong', is: [true] } } as const;

/** 3.2-fault-*: visit prepared and made, repair tested and signed off. Duty `visit` holds the appointed time. */
export const fieldVisit = chart.createStateConfig({
  id: 'field',
  type: 'parallel',
  meta: { clauses: ['3.1-tech-24h', '3.2-fault-reconfirm', '3.2-fault-tools', '3.2-fault-test', '3.2-fault-signoff'] },
  entry: enter('field', '3.2-fault-reconfirm'),
  states: {
    symptom: beforeVisit({ 'symptom-reconfirmed': { target: 'done' } }, '3.2-fault-reconfirm'),
    tools: beforeVisit({ 'tools-taken': [{ guard: complete, target: 'done' }, {}] }, '3.2-fault-tools'),
    site: {
      initial: 'away',
      meta: { clauses: ['3.1-tech-24h', '3.2-fault-test', '3.2-fault-signoff'] },
      states: {
        away: {
          on: {
            arrived: [
              // Before the slot that was agreed with the customer.
              { guard: early, target: 'on-site', ...irregular('too-early', '3.1-tech-24h', tell('on-site')) },
              // Behind it, and no other was agreed on with whoever waits.
              { guard: late, target: 'on-site', ...irregular('skipped', '3.1-tech-24h', tell('on-site')) },
              { target: 'on-site', actions: tell('on-site') }
            ],
            'repaired-remotely': { target: '#feedback', actions: reachMilestone('repaired') }
          }
        },
        'on-site': {
          entry: [enter('on-site', '3.1-tech-24h'), ...reachMilestone('arrived')],
          on: {
            // Nobody there, or another address: the visit is to be agreed anew.
            'visit-failed': { target: 'away', actions: tell('off-site') },
            // Another test than the one for this business shows nothing.
            tested: [{ guard: wrong, ...irregular('forbidden', '3.2-fault-test') }, { target: 'repaired' }],
            'signed-off': { target: '#feedback', ...irregular('skipped', '3.2-fault-test') },
            // Left without a repair is not handled: another visit is owed (decisions).
            'left-site': { target: 'away', ...irregular('skipped', '3.2-fault-test', tell('off-site')) }
          }
        },
        repaired: {
          entry: [enter('repaired', '3.2-fault-test'), ...reachMilestone('repaired')],
          on: {
            'signed-off': [
              // A refusal to sign is recorded with its reason.
              {
                guard: { type: 'field', params: { field: 'noted', is: [false] } },
                target: '#feedback',
                ...irregular('skipped', '3.2-fault-signoff')
              },
              { target: '#feedback' }
            ],
            'left-site': { target: '#feedback', ...irregular('skipped', '3.2-fault-signoff') }
          }
        }
      }
    }
  }
});
