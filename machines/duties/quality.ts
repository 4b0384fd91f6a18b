import { record } from '../vocabulary';
import { duty } from './duty';

const check = <const E extends 'phrasing-checked' | 'process-checked' | 'outcome-checked'>(event: E, clause: string) =>
  ({
    initial: 'pending',
    meta: { clauses: [clause] },
    states: { pending: { on: { [event]: { target: 'checked' } } }, checked: { entry: record(clause) } }
  }) as const;

/** 5.1: what is over can be sampled, be it archived or a call that left no ticket; each dimension is looked at by itself. */
export const quality = duty({
  initial: 'closed',
  meta: { clauses: ['5.1-phrasing', '5.1-process', '5.1-outcome'] },
  states: {
    closed: { on: { 'ticket-over': { target: 'open' } } },
    open: {
      type: 'parallel',
      states: {
        phrasing: check('phrasing-checked', '5.1-phrasing'),
        process: check('process-checked', '5.1-process'),
        outcome: check('outcome-checked', '5.1-outcome')
      }
    }
  }
});
