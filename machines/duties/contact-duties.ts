import { consent } from './consent';
import { diagnosis } from './diagnosis';
import { solution } from './solution';
import { needsBackOffice, selfHelpFailed } from './tags';
import { irregular, reachMilestone, recordMilestone, tell } from '../vocabulary';
import { duty, owed } from './duty';
import { and, stateIn } from 'xstate';
import { ahead, selfHelped } from './self-help';

const is = (field: string) => ({ type: 'field', params: { field, is: [true] } }) as const;

const [settles, beyond] = [is('settles'), is('beyond')];

const [settled, tooMuch] = [tell('money-settled'), tell('beyond-authority')];

const gives = <const Way>(way: (...also: readonly ReturnType<typeof tell>[]) => Way) =>
  [
    { guard: and([settles, beyond]), ...way(settled, tooMuch) },
    { guard: settles, ...way(settled) },
    { guard: beyond, ...way(tooMuch) },
    way()
  ] as const;

const identity = duty({
  initial: 'unverified',
  meta: { clauses: ['2.1-identity'] },
  states: {
    unverified: {
      on: {
        'identity-verified': { target: 'verified' },
        'identity-recorded-unverifiable': { target: 'unverifiable' },
        'data-given': { target: 'exposed', ...irregular('skipped', '2.1-identity', recordMilestone('data-given')) },
        'handling-begun': { target: 'exposed', ...irregular('skipped', '2.1-identity') },
        credited: gives((...also) => ({
          target: 'exposed',
          ...irregular('skipped', '2.1-identity', recordMilestone('credited'), ...also)
        }))
      }
    },
    verified: {
      id: 'verified',
      entry: [recordMilestone('verified'), tell('check-advanced')],
      on: { 'data-given': { actions: recordMilestone('data-given') } }
    },
    unverifiable: {
      id: 'unverifiable',
      entry: tell('check-advanced'),
      on: {
        'identity-verified': { target: 'verified' },
        'data-given': { target: 'exposed', ...irregular('forbidden', '2.1-identity', recordMilestone('data-given')) },
        'handling-begun': { target: 'exposed', ...irregular('forbidden', '2.1-identity') },
        credited: gives((...also) => ({
          target: 'exposed',
          ...irregular('forbidden', '2.1-identity', recordMilestone('credited'), ...also)
        }))
      }
    },
    // It has happened and cannot be taken back; verifying now is still worth doing.
    exposed: { on: { 'identity-verified': { target: 'verified' } } }
  },
  // Whoever is known is given money as it was agreed on, and so is whoever has been given something already.
  on: { credited: gives((...also) => ({ actions: [recordMilestone('credited'), ...also] })) }
});

const guided = [
  {
    guard: ahead('lights', 'restart', '#lights-asked'),
    target: 'guided',
    ...irregular('out-of-order', '2.1-restart')
  },
  { target: 'guided' }
] as const;

const restart = duty({
  initial: 'unguided',
  meta: { clauses: ['2.1-restart', '5.3-three-steps'] },
  states: {
    unguided: {
      on: { 'restart-guided': guided, 'instant.restarted': 'begun', ...owed('2.1-restart', selfHelped) }
    },
    // The customer has restarted it on fewer words than the guidance has: a step all the same.
    begun: { id: 'restart-begun', on: { 'restart-guided': 'guided', ...owed('2.1-restart', selfHelped) } },
    guided: { id: 'restart-guided' }
  }
});

/** 2.1-lights: the lights of the modem are asked about. The order of the steps is free unless the policy fixes it. */
const lights = duty({
  initial: 'unasked',
  meta: { clauses: ['2.1-lights', '5.3-three-steps'] },
  states: {
    unasked: {
      on: {
        'lights-asked': [
          {
            guard: ahead('restart', 'lights', '#restart-guided', '#restart-begun'),
            target: 'asked',
            ...irregular('out-of-order', '2.1-lights')
          },
          { target: 'asked' }
        ],
        ...owed('2.1-lights', selfHelped)
      }
    },
    asked: { id: 'lights-asked' }
  }
});

const wrong = { type: 'field', params: { field: 'wrong', is: [true] } } as const;

const given = {
  labelled: [{ guard: wrong, target: 'wrong', ...irregular('forbidden', '2.2-label') }, { target: 'labelled' }]
} as const;

const label = duty({
  initial: 'bare',
  meta: { clauses: ['2.2-label'] },
  states: {
    bare: { on: { ...given, 'passing-on': irregular('skipped', '2.2-label') } },
    // Graded all the same: whoever reads it goes by what it says.
    wrong: { entry: recordMilestone('graded'), on: given },
    labelled: {
      entry: recordMilestone('graded'),
      on: { labelled: [{ guard: wrong, target: 'wrong', ...irregular('forbidden', '2.2-label') }, {}] }
    }
  }
});

const check = duty({
  initial: 'pending',
  meta: { clauses: ['2.1-check-5min'] },
  states: {
    pending: {
      on: {
        'check-advanced': [
          { guard: stateIn('#unverifiable'), target: 'done' },
          { guard: and([stateIn('#verified'), stateIn('#details-checked')]), target: 'done' }
        ]
      }
    },
    done: { entry: reachMilestone('checked') }
  }
});

const customerContacted = duty({
  initial: 'none',
  meta: { clauses: ['3.2-complaint-2h'] },
  states: {
    none: {
      on: {
        explained: { target: 'made' },
        'contact-made': { target: 'made' },
        'solution-given': { target: 'made' }
      }
    },
    // A complaint that is handled again owes the contact again (4.1-reenter).
    made: { id: 'contacted', entry: reachMilestone('contacted'), on: { 'instant.reentered': { target: 'none' } } }
  }
});

const promise = duty({
  initial: 'none',
  meta: { clauses: ['2.2-major-eta'] },
  states: {
    none: { on: { promised: { target: 'given' } } },
    given: { entry: reachMilestone('promised'), on: { promised: { target: 'given', reenter: true } } }
  }
});

const disclosure = duty({
  initial: 'untold',
  meta: { clauses: ['1.2-disclose'] },
  states: {
    untold: { on: { disclosed: { target: 'told' } } },
    told: { id: 'disclosed', entry: reachMilestone('disclosed') }
  }
});

const details = duty({
  initial: 'unchecked',
  meta: { clauses: ['2.1-details'] },
  states: {
    unchecked: { on: { 'details-checked': { target: 'checked' }, ...owed('2.1-details') } },
    checked: { id: 'details-checked', entry: [recordMilestone('details-checked'), tell('check-advanced')] }
  }
});

export const contactDuties = {
  identity,
  details,
  check,
  lights,
  restart,
  diagnosis,
  disclosure,
  consent,
  label,
  'selfhelp-failed': selfHelpFailed,
  'needs-back-office': needsBackOffice,
  'customer-contacted': customerContacted,
  solution,
  promise
} as const;
