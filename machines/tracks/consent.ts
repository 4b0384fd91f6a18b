import { and, not, stateIn } from 'xstate';
import { chart, irregular, mark, tell } from '../vocabulary';

/** 1.2-disclose: whether fee in force, effective time and cancellation rule have all been said. */
export const disclosure = chart.createStateConfig({
  initial: 'untold',
  meta: { clause: '1.2-disclose' },
  states: {
    untold: { on: { disclosed: { target: 'told' } } },
    told: { id: 'disclosed', entry: mark('disclosed') }
  }
});

const begins = [mark('acted-on'), tell('handling-begun')] as const;

/** 1.2-confirm: nothing is put through before the customer, knowing the terms, has said yes. */
export const consent = chart.createStateConfig({
  initial: 'none',
  meta: { clause: '1.2-confirm' },
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
      entry: mark('arranged'),
      on: {
        'confirmation-asked': [
          { guard: not(stateIn('#disclosed')), target: 'asked', ...irregular('out-of-order', '1.2-disclose') },
          { target: 'asked' }
        ],
        'acted-on': { target: 'acted', ...irregular('skipped', '1.2-confirm', ...begins) }
      }
    },
    asked: {
      on: {
        arranged: { actions: mark('arranged') },
        confirmed: { target: 'confirmed' },
        'confirmation-asked': {},
        'acted-on': { target: 'acted', ...irregular('too-early', '1.2-confirm', ...begins) }
      }
    },
    confirmed: {
      on: {
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
