import { and, stateIn } from 'xstate';
import { deviate, irregular } from '../vocabulary';
import { atOne } from './agreement';
import { duty } from './duty';

/** True if money that the customer has agreed to has not been given yet. */
export const remedyOwed = stateIn('#remedy-owed');

/** Irregular transition: the customer was told that it is done when it is not. */
export const notDoneYet = irregular('too-early', '4.1-complaint', deviate('skipped', '3.2-complaint-reasonable'));

const settled = and([stateIn('#with-agent'), atOne]);

/** 4.1-complaint: a result told in the contact counts as told (decisions), unless the request is not settled there. */
export const resultTold = duty({
  initial: 'untold',
  meta: { clauses: ['4.1-complaint', '4.1-notify'] },
  states: {
    untold: {
      on: {
        'complaint-result-told': [
          { guard: and([settled, remedyOwed]), target: 'told', ...notDoneYet },
          { guard: settled, target: 'told' }
        ]
      }
    },
    told: { id: 'result-told' }
  }
});
