import { stateIn } from 'xstate';
import { irregular, recordMilestone, reachMilestone } from '../vocabulary';
import { duty, owed } from './duty';
import { atHome } from './self-help';

const skipped = owed('2.1-diagnose', atHome);

const noModem = { type: 'case', params: { not: 'business:broadband' } } as const;

const asksAgain = { actions: recordMilestone('asked-recovered') } as const;

/** 2.1-diagnose, 2.1-wait-3min: for faults, restart, wait, check again; without a modem, the diagnosis system. */
export const diagnosis = duty({
  initial: 'unknown',
  meta: { clauses: ['2.1-diagnose', '2.1-wait-3min'] },
  states: {
    unknown: {
      on: {
        restarted: { target: 'restarted' },
        // Without a modem to restart, the diagnosis system tells what to try; what is still broken untried is not diagnosed.
        'diagnosis-run': { target: 'running' },
        // It may come back by itself.
        recovered: { guard: noModem, target: 'known' },
        'still-broken': { guard: noModem, target: 'failed', ...irregular('skipped', '2.1-diagnose') },
        ...skipped
      }
    },
    running: {
      on: { recovered: { target: 'known' }, 'still-broken': { target: 'failed' }, ...skipped }
    },
    restarted: {
      entry: reachMilestone('restarted'),
      on: {
        'recovery-asked': [
          { guard: stateIn('#waited'), target: 'asked' },
          irregular('too-early', '2.1-wait-3min', recordMilestone('asked-recovered'))
        ],
        restarted: { target: 'restarted', reenter: true },
        // The customer may find out without being asked.
        recovered: { target: 'known' },
        'still-broken': { target: 'failed' },
        ...skipped
      }
    },
    asked: {
      entry: reachMilestone('asked-recovered'),
      on: {
        recovered: { target: 'known' },
        'still-broken': { target: 'failed' },
        restarted: { target: 'restarted' },
        'recovery-asked': asksAgain,
        ...skipped
      }
    },
    known: { entry: recordMilestone('diagnosed'), on: { 'recovery-asked': asksAgain } },
    failed: {
      entry: recordMilestone('diagnosed'),
      on: { restarted: { target: 'restarted' }, recovered: { target: 'known' }, 'recovery-asked': asksAgain }
    }
  }
});
