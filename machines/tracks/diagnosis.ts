import { stateIn } from 'xstate';
import { chart, irregular, mark, tell } from '../vocabulary';

/** Handed over without finding out: 2.1-diagnose was skipped. Other classes have nothing to diagnose. */
const skipped = { guard: { type: 'case', params: 'class:fault' }, ...irregular('skipped', '2.1-diagnose') } as const;

const asksAgain = { actions: mark('asked-recovered') } as const;

/** 2.1-diagnose, 2.1-wait-3min: restart, wait, look again. Only faults have it. */
export const diagnosis = chart.createStateConfig({
  initial: 'unknown',
  states: {
    unknown: { on: { restarted: { target: 'restarted' }, 'passing-on': skipped } },
    restarted: {
      entry: [mark('restarted'), tell('limit.open.2.1-wait-3min')],
      on: {
        'recovery-asked': [
          { guard: stateIn('#waited'), target: 'asked' },
          irregular('too-early', '2.1-wait-3min', mark('asked-recovered'))
        ],
        restarted: { target: 'restarted', reenter: true },
        // The customer may find out without being asked.
        recovered: { target: 'known' },
        'still-broken': { target: 'failed' },
        'passing-on': skipped
      }
    },
    asked: {
      entry: mark('asked-recovered'),
      on: {
        recovered: { target: 'known' },
        'still-broken': { target: 'failed' },
        restarted: { target: 'restarted' },
        'recovery-asked': asksAgain,
        'passing-on': skipped
      }
    },
    known: { entry: mark('diagnosed'), on: { 'recovery-asked': asksAgain } },
    failed: {
      entry: mark('diagnosed'),
      on: { restarted: { target: 'restarted' }, recovered: { target: 'known' }, 'recovery-asked': asksAgain }
    }
  }
});
