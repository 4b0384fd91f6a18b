import { recordMilestone, tell } from '../vocabulary';
import { duty, owed } from './duty';

/** 2.1-details: whether account, address and the like have been compared with the records. */
export const details = duty({
  initial: 'unchecked',
  meta: { clauses: ['2.1-details'] },
  states: {
    unchecked: { on: { 'details-checked': { target: 'checked' }, ...owed('2.1-details') } },
    checked: { id: 'details-checked', entry: [recordMilestone('details-checked'), tell('check-advanced')] }
  }
});
