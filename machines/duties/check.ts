import { and, stateIn } from 'xstate';
import { reachMilestone } from '../vocabulary';
import { duty } from './duty';

/** The instant `checked`: identity and details verified, or recorded as not verifiable (2.1-check-5min). */
export const check = duty({
  initial: 'pending',
  meta: { clauses: ['2.1-check-5min'] },
  states: {
    pending: {
      on: {
        'check-advanced': [
          { guard: stateIn('#unverifiable'), target: 'done' },
          { guard: and([stateIn('#verified'), stateIn('#details-checked')]), target: 'done' }
        ]
      }
    },
    done: { entry: reachMilestone('checked') }
  }
});
