import { and } from 'xstate';
import { chart, enter, irregular, reachMilestone, tell } from '../vocabulary';

/** A duty of whoever goes out, owed before they are on site. */
const beforeVisit = <const On extends object>(on: On, clause: string) =>
  ({
    initial: 'open',
    meta: { clauses: [clause] },
    states: { open: { on: { ...on, 'on-site': irregular('skipped', clause) } }, done: {} }
  }) as const;

const complete = { type: 'field', params: { field: 'complete', is: [true] } } as const;
const wrong = { type: 'field', params: { field: 'wrong', is: [true] } } as const;

const near = { type: 'field', params: { field: 'near', is: [true] } } as const;
const byAgreement = { type: 'field', params: { field: 'slot', is: ['by-agreement'] } } as const;

/** 3.2-fault-*: the visit is agreed, prepared and made; the repair is tested and signed for. */
export const fieldVisit = chart.createStateConfig({
  id: 'field',
  type: 'parallel',
  meta: { clauses: ['3.1-tech-24h', '3.2-fault-reconfirm', '3.2-fault-tools', '3.2-fault-test', '3.2-fault-signoff'] },
  entry: enter('field', '3.2-fault-reconfirm'),
  states: {
    visit: {
      initial: 'open',
      meta: { clauses: ['3.1-vip-1h'] },
      states: {
        open: {
          on: {
            'on-site': { guard: { type: 'case', params: 'vip' }, ...irregular('skipped', '3.1-vip-1h') }
          }
        },
        booked: {
          entry: reachMilestone('visit-time'),
          on: {
            'off-site': { target: 'open' },
            'visit-confirmed': { target: 'confirmed' },
            'on-site': { guard: { type: 'case', params: 'vip' }, ...irregular('skipped', '3.1-vip-1h') }
          }
        },
        confirmed: { entry: reachMilestone('visit-confirmed'), on: { 'off-site': { target: 'open' } } }
      },
      on: {
        'visit-booked': [
          {
            guard: and([near, byAgreement]),
            target: '.confirmed',
            actions: reachMilestone('slot-agreed')
          },
          // Booked less than the limit ahead, it counts as confirmed (decisions).
          { guard: near, target: '.confirmed' },
          {
            guard: byAgreement,
            target: '.booked',
            actions: reachMilestone('slot-agreed')
          },
          { target: '.booked' }
        ]
      }
    },
    symptom: beforeVisit({ 'symptom-reconfirmed': { target: 'done' } }, '3.2-fault-reconfirm'),
    tools: beforeVisit({ 'tools-taken': [{ guard: complete, target: 'done' }, {}] }, '3.2-fault-tools'),
    site: {
      initial: 'away',
      meta: { clauses: ['3.1-tech-24h', '3.2-fault-test', '3.2-fault-signoff'] },
      states: {
        away: {
          on: {
            arrived: { target: 'on-site', actions: tell('on-site') },
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
            'left-site': { target: '#feedback', ...irregular('skipped', '3.2-fault-test') }
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
