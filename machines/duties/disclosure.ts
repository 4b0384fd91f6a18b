import { reachMilestone } from '../vocabulary';
import { duty } from './duty';

/** 1.2-disclose: whether fee in force, effective time and cancellation rule have all been said. */
export const disclosure = duty({
  initial: 'untold',
  meta: { clauses: ['1.2-disclose'] },
  states: {
    untold: { on: { disclosed: { target: 'told' } } },
    told: { id: 'disclosed', entry: reachMilestone('disclosed') }
  }
});
