import { and, stateIn } from 'xstate';
import { chart, mark, tell } from '../vocabulary';

/** The instant `checked`: identity and details verified, or recorded as not verifiable (2.1-check-5min). */
export const check = chart.createStateConfig({
  initial: 'pending',
  states: {
    pending: {
      always: [
        { guard: stateIn('#unverifiable'), target: 'done' },
        { guard: and([stateIn('#verified'), stateIn('#details-checked')]), target: 'done' }
      ]
    },
    done: { entry: [mark('checked'), tell('limit.met.2.1-check-5min')] }
  }
});
