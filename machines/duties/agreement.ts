import { and, not, or, stateIn } from 'xstate';
import { irregular } from '../vocabulary';
import { duty } from './duty';

/** True if the customer has agreed to a solution or withdrawn (decisions: "until agreed" means either). */
export const atOne = or([stateIn('#solution-agreed'), stateIn('#came-round'), stateIn('#withdrawn')]);

/** True if a complaint was closed on the spot without the customer agreeing to a solution. */
export const agreementOwed = stateIn('#agreement-owed');

/** 3.2-complaint-reasonable: a complaint closed without agreement needs it before it is reported (4.1-complaint). */
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
