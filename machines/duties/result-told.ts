import { and, or, stateIn } from 'xstate';
import { duty } from './duty';

const atOne = or([stateIn('#solution-agreed'), stateIn('#came-round'), stateIn('#withdrawn')]);

/** 4.1-complaint: a result that is told in the contact counts as told (decisions); one that is not settled there after all does not. */
export const resultTold = duty({
  initial: 'untold',
  meta: { clauses: ['4.1-complaint', '4.1-notify'] },
  states: {
    untold: {
      on: { 'complaint-result-told': { guard: and([stateIn('#with-agent'), atOne]), target: 'told' } }
    },
    told: {
      id: 'result-told',
      on: {
        'passing-on': { target: 'untold' },
        'put-aside': { target: 'untold' },
        'left-open': { target: 'untold' },
        'instant.reentered': { target: 'untold' }
      }
    }
  }
});
