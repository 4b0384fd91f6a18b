import { and, not, or, stateIn } from 'xstate';
import { irregular } from '../vocabulary';
import { duty } from './duty';

/** The customer has agreed to a solution, or withdrawn (decisions: until agreed means either). */
export const atOne = or([stateIn('#solution-agreed'), stateIn('#came-round'), stateIn('#withdrawn')]);

/** A complaint was closed on the spot, and its customer has agreed to nothing. */
export const agreementOwed = stateIn('#agreement-owed');

/**
 * 3.2-complaint-reasonable: a complaint is solved once its customer agrees. Closed on the spot without that, the agreement is still owed: whoever holds the ticket
 * can put a solution all the same, and nobody is told before that it is done with (4.1-complaint).
 */
export const agreement = duty({
  initial: 'none',
  meta: { clauses: ['3.2-complaint-reasonable'] },
  states: {
    none: {
      on: {
        settled: {
          guard: and([{ type: 'case', params: 'class:complaint' }, not(atOne)]),
          target: 'owed',
          ...irregular('skipped', '3.2-complaint-reasonable')
        }
      }
    },
    owed: {
      id: 'agreement-owed',
      tags: ['agreement-owed'],
      on: { 'solution-agreed': { target: 'none' }, 'came-round': { target: 'none' } }
    }
  }
});
