import { reachMilestone } from '../vocabulary';
import { duty, owed } from './duty';

/** 2.2-major-tell: the customer knows that it was escalated. */
export const emergencyTold = duty({
  initial: 'untold',
  meta: { clauses: ['2.2-major-tell'] },
  states: {
    untold: { on: { 'emergency-told': { target: 'told' }, ...owed('2.2-major-tell', 'emergency') } },
    told: {}
  }
});

/** 2.2-major-eta: the customer hears of progress when it was promised. */
export const emergencyProgress = duty({
  initial: 'none',
  meta: { clauses: ['2.2-major-eta'] },
  states: {
    none: { on: { 'progress-reported': { target: 'reported' } } },
    reported: {
      entry: reachMilestone('progress-told'),
      on: { 'progress-reported': { target: 'reported', reenter: true } }
    }
  }
});
