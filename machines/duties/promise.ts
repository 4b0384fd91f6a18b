import { reachMilestone } from '../vocabulary';
import { duty } from './duty';

/** 2.2-major-eta: a time was given to the customer. */
export const promise = duty({
  initial: 'none',
  meta: { clauses: ['2.2-major-eta'] },
  states: {
    none: { on: { promised: { target: 'given' } } },
    given: { entry: reachMilestone('promised'), on: { promised: { target: 'given', reenter: true } } }
  }
});
