import { and, stateIn } from 'xstate';
import { deviate, irregular } from '../vocabulary';
import { atOne } from './agreement';
import { duty } from './duty';

/** Money that the customer has agreed to is still to be given. */
export const remedyOwed = stateIn('#remedy-owed');

/** Told as done, and not done: the customer goes by it. */
export const notDoneYet = irregular('too-early', '4.1-complaint', deviate('skipped', '3.2-complaint-reasonable'));

const settled = and([stateIn('#with-agent'), atOne]);

/** 4.1-complaint: a result that is told in the contact counts as told (decisions); one that is not settled there after all does not. */
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
