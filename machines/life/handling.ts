import { and, not, or, stateIn } from 'xstate';
import { chart, enter, irregular, reach, tell } from '../vocabulary';

/** A duty of whoever goes out, owed before they are on site. */
const track = <const On extends object>(on: On, clause: string) =>
  ({
    initial: 'open',
    meta: { clause },
    states: { open: { on: { ...on, 'on-site': irregular('skipped', clause) } }, done: {} }
  }) as const;

const complete = { type: 'field', params: { field: 'complete', is: [true] } } as const;
const wrong = { type: 'field', params: { field: 'wrong', is: [true] } } as const;

const near = { type: 'field', params: { field: 'near', is: [true] } } as const;
const byAgreement = { type: 'field', params: { field: 'slot', is: ['by-agreement'] } } as const;

/** 3.2-fault-*: the visit is agreed, prepared and made; the repair is tested and signed for. */
const field = chart.createStateConfig({
  type: 'parallel',
  entry: enter('field', '3.2-fault-reconfirm'),
  states: {
    visit: {
      initial: 'open',
      meta: { clause: '3.1-vip-1h' },
      states: {
        open: {
          on: {
            'on-site': { guard: { type: 'case', params: 'vip' }, ...irregular('skipped', '3.1-vip-1h') }
          }
        },
        booked: {
          entry: reach('visit-time'),
          on: {
            'off-site': { target: 'open' },
            'visit-confirmed': { target: 'confirmed' },
            'on-site': { guard: { type: 'case', params: 'vip' }, ...irregular('skipped', '3.1-vip-1h') }
          }
        },
        confirmed: { entry: reach('visit-confirmed'), on: { 'off-site': { target: 'open' } } }
      },
      on: {
        'visit-booked': [
          {
            guard: and([near, byAgreement]),
            target: '.confirmed',
            actions: reach('slot-agreed')
          },
          // Booked less than the limit ahead, it counts as confirmed (decisions).
          { guard: near, target: '.confirmed' },
          {
            guard: byAgreement,
            target: '.booked',
            actions: reach('slot-agreed')
          },
          { target: '.booked' }
        ]
      }
    },
    symptom: track({ 'symptom-reconfirmed': { target: 'done' } }, '3.2-fault-reconfirm'),
    tools: track({ 'tools-taken': [{ guard: complete, target: 'done' }, {}] }, '3.2-fault-tools'),
    site: {
      initial: 'away',
      meta: { clauses: ['3.1-tech-24h', '3.2-fault-test', '3.2-fault-signoff'] },
      states: {
        away: {
          on: {
            arrived: { target: 'on-site', actions: tell('on-site') },
            'repaired-remotely': { target: '#feedback', actions: reach('repaired') }
          }
        },
        'on-site': {
          entry: [enter('on-site', '3.1-tech-24h'), ...reach('arrived')],
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
          entry: [enter('repaired', '3.2-fault-test'), ...reach('repaired')],
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

const changes = { type: 'case', params: 'wants-change' } as const;

/** 3.2-biz-*: the specialist reaches the customer with a solution, asks again, puts it through, sends the receipt. */
const request = chart.createStateConfig({
  meta: { clauses: ['3.1-biz-1d', '3.2-biz-receipt'] },
  entry: enter('request', '3.1-biz-1d'),
  on: {
    'receipt-sent': [
      {
        guard: and([changes, not(stateIn('#acted'))]),
        target: '#feedback',
        ...irregular('out-of-order', '3.2-biz-receipt')
      },
      {
        guard: and([not(changes), not(stateIn('#solution-agreed'))]),
        target: '#feedback',
        ...irregular('out-of-order', '3.2-biz-receipt')
      },
      { target: '#feedback' }
    ]
  }
});

/** 3.2-complaint-*: until the customer agrees or withdraws; every refusal climbs (3.2-complaint-escalate). */
const complaint = chart.createStateConfig({
  initial: 'arriving',
  meta: { clauses: ['3.2-complaint-escalate', '3.2-complaint-reasonable', '3.1-biz-1d'] },
  entry: enter('complaint', '3.2-complaint-order'),
  states: {
    arriving: {
      always: [
        { guard: stateIn('#solution-rejected'), target: 'refused' },
        // Agreed before it came here: there is nothing left to agree.
        { guard: or([stateIn('#solution-agreed'), stateIn('#withdrawn')]), target: '#feedback' },
        { target: 'open' }
      ]
    },
    open: { id: 'complaint-open', on: { 'solution-rejected': { target: 'refused' } } },
    refused: {
      id: 'refused',
      entry: enter('refused', '3.2-complaint-escalate'),
      on: {
        escalated: { target: 'escalated' },
        // The same desk trying again is not what the SOP asks for.
        'solution-given': irregular('skipped', '3.2-complaint-escalate')
      }
    },
    escalated: {
      id: 'escalated',
      entry: enter('escalated', '3.2-complaint-escalate'),
      on: { 'solution-rejected': { target: 'refused' } }
    }
  },
  on: { 'solution-agreed': { target: '#feedback' }, 'came-round': { target: '#feedback' } }
});

/** The ticket is worked on, by class. */
export const handling = chart.createStateConfig({
  id: 'handling',
  initial: 'sorting',
  states: {
    sorting: {
      always: [
        { guard: { type: 'case', params: 'class:fault' }, target: 'field' },
        { guard: { type: 'case', params: 'class:request' }, target: 'request' },
        { target: 'complaint' }
      ]
    },
    field,
    request,
    complaint
  }
});
