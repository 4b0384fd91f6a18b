import { not, stateIn } from 'xstate';
import { irregular, tell } from '../vocabulary';
import { duty } from './duty';

const complaint = { type: 'case', params: 'class:complaint' } as const;
const isWithdrawn = stateIn('#withdrawn');

const notGiven = irregular('skipped', '3.2-complaint-reasonable');

/** Refund, owed from agreement until paid; before that no complaint is reported done (4.1-complaint), none closed. */
export const remedy = duty({
  initial: 'none',
  meta: { clauses: ['3.2-complaint-reasonable'] },
  states: {
    none: { on: { 'money-offered': { guard: complaint, target: 'offered' } } },
    offered: {
      on: {
        'no-money-offered': { target: 'none' },
        'solution-agreed': { guard: not(isWithdrawn), target: 'owed' },
        'came-round': { target: 'owed' },
        'money-settled': { target: 'given' }
      }
    },
    owed: {
      id: 'remedy-owed',
      tags: ['remedy-owed'],
      on: {
        'money-settled': { target: 'given' },
        'yes-taken-back': { target: 'offered' },
        // Another solution takes the place of one that the customer had come round to.
        'no-money-offered': { target: 'none' },
        // Whoever withdraws asks for nothing any more.
        'solution-agreed': { guard: isWithdrawn, target: 'none' },
        settled: notGiven,
        'ticket-over': notGiven
      }
    },
    given: {
      entry: tell('nothing-owed'),
      on: { 'money-offered': { guard: complaint, target: 'offered' } }
    }
  },
  on: {
    'beyond-authority': { guard: complaint, ...irregular('forbidden', '3.2-complaint-reasonable') },
    // Handled again, something else may be agreed on (4.1-reenter).
    'instant.reentered': { target: '.none' }
  }
});
