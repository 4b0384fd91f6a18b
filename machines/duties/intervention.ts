import { alert, reachMilestone, record } from '../vocabulary';
import { duty } from './duty';

/** 3.3-undispatched-30min, 3.3-intervene: nobody was found in time; a person looks why. */
export const intervention = duty({
  initial: 'none',
  meta: { clauses: ['3.3-undispatched-30min', '3.3-intervene'] },
  states: {
    none: { on: { 'breach.3.3-undispatched-30min': { target: 'warned' } } },
    warned: {
      id: 'undispatched-warned',
      tags: ['undispatched-warned'],
      entry: [alert('supervisor', '3.3-undispatched-30min'), ...reachMilestone('warned')],
      on: { intervened: { target: 'done' } }
    },
    done: { entry: record('3.3-intervene') }
  }
});
