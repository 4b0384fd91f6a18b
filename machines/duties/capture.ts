import { record } from '../vocabulary';
import { duty, owed } from './duty';

/** 1.2-capture: what the ticket must hold before it leaves the agent. `complete` is what its fields say. */
export const capture = duty({
  initial: 'open',
  meta: { clauses: ['1.2-capture'] },
  states: {
    open: {
      on: {
        captured: [
          { guard: { type: 'field', params: { field: 'complete', is: [true] } }, target: 'done' },
          { actions: record('1.2-capture') }
        ],
        ...owed('1.2-capture')
      }
    },
    done: { on: { captured: {} } }
  }
});
