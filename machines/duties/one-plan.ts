import { irregular, record } from '../vocabulary';
import { duty, inHandling } from './duty';

/** 3.2-one-plan: whoever handles a ticket writes down the plan made for it before putting a solution or going out. */
export const onePlan = duty({
  initial: 'none',
  meta: { clauses: ['3.2-one-plan'] },
  states: {
    none: {
      on: {
        'plan-recorded': { guard: inHandling, target: 'recorded' },
        'solution-given': { guard: inHandling, ...irregular('skipped', '3.2-one-plan') },
        'on-site': irregular('skipped', '3.2-one-plan')
      }
    },
    recorded: {
      entry: record('3.2-one-plan'),
      on: { 'plan-recorded': { target: 'recorded', reenter: true }, 'instant.reentered': { target: 'none' } }
    }
  }
});
