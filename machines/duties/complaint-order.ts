import { irregular, tell } from '../vocabulary';
import { duty } from './duty';

/** 3.2-complaint-order: first apologise, then verify, then resolve. Only the first time of each counts. */
export const complaintOrder = duty({
  initial: 'nothing',
  meta: { clauses: ['3.2-complaint-order'] },
  states: {
    nothing: {
      on: {
        apologised: { target: 'apologised' },
        'verifying-told': {
          target: 'broken',
          ...irregular('out-of-order', '3.2-complaint-order', tell('contact-made'))
        },
        'solution-given': {
          guard: { type: 'case', params: 'class:complaint' },
          target: 'broken',
          ...irregular('out-of-order', '3.2-complaint-order')
        }
      }
    },
    apologised: {
      on: {
        'verifying-told': { target: 'verifying', actions: tell('contact-made') },
        'solution-given': { target: 'broken', ...irregular('out-of-order', '3.2-complaint-order') }
      }
    },
    verifying: { on: { 'instant.reentered': { target: 'nothing' } } },
    broken: { on: { 'instant.reentered': { target: 'nothing' } } }
  }
});
