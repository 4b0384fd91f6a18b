import { record, tell } from '../vocabulary';
import { duty, inHandling } from './duty';

/** Waiting for the customer is written down; whether limits stand meanwhile, the policy says. */
export const customerWait = duty({
  initial: 'none',
  meta: { clauses: ['3.2-one-plan'] },
  states: {
    none: { on: { 'customer-wait-begun': { guard: inHandling, target: 'waiting' } } },
    waiting: {
      entry: [record('3.2-one-plan'), tell('customer-waits')],
      exit: tell('customer-back'),
      on: { 'customer-wait-ended': { target: 'none' }, 'instant.handled': { target: 'none' } }
    }
  }
});
