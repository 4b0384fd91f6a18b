import { and, not, stateIn } from 'xstate';
import { deviate, irregular, recordMilestone, tell } from '../vocabulary';
import { duty } from './duty';

const begins = [recordMilestone('acted-on'), tell('handling-begun')] as const;

const unasked = [
  {
    guard: not(stateIn('#disclosed')),
    target: 'acted',
    ...irregular('skipped', '1.2-confirm', deviate('skipped', '1.2-disclose'), ...begins)
  },
  { target: 'acted', ...irregular('skipped', '1.2-confirm', ...begins) }
] as const;

const voided = { 'instant.disclosed': 'arranged' } as const;

/** 1.2-confirm: nothing is put through before the customer, knowing the terms, has said yes. */
export const consent = duty({
  initial: 'none',
  meta: { clauses: ['1.2-confirm'] },
  states: {
    none: {
      on: {
        arranged: { target: 'arranged' },
        'confirmation-asked': [
          {
            guard: and([{ type: 'case', params: 'wants-change' }, not(stateIn('#disclosed'))]),
            target: 'asked',
            ...irregular('out-of-order', '1.2-disclose')
          },
          { target: 'asked' }
        ],
        'acted-on': { target: 'acted', ...irregular('forbidden', '1.2-confirm', ...begins) }
      }
    },
    arranged: {
      entry: recordMilestone('arranged'),
      on: {
        'confirmation-asked': [
          { guard: not(stateIn('#disclosed')), target: 'asked', ...irregular('out-of-order', '1.2-disclose') },
          { target: 'asked' }
        ],
        'acted-on': unasked
      }
    },
    asked: {
      on: {
        ...voided,
        arranged: { actions: recordMilestone('arranged') },
        confirmed: { target: 'confirmed' },
        'confirmation-asked': {},
        'acted-on': { target: 'acted', ...irregular('too-early', '1.2-confirm', ...begins) }
      }
    },
    confirmed: {
      on: {
        ...voided,
        'acted-on': [
          { guard: not(stateIn('#disclosed')), target: 'acted', ...irregular('skipped', '1.2-disclose', ...begins) },
          { target: 'acted', actions: begins }
        ]
      }
    },
    acted: {
      id: 'acted',
      on: {
        arranged: { target: 'arranged' },
        'acted-on': { ...irregular('skipped', '1.2-confirm', ...begins) }
      }
    }
  }
});
