import { reachMilestone } from '../vocabulary';
import { duty } from './duty';

/** 3.2-complaint-2h: the first explanation, verifying or solution said on the phone is the first contact. */
export const customerContacted = duty({
  initial: 'none',
  meta: { clauses: ['3.2-complaint-2h'] },
  states: {
    none: {
      on: {
        explained: { target: 'made' },
        'contact-made': { target: 'made' },
        'solution-given': { target: 'made' }
      }
    },
    // A complaint that is handled again owes the contact again (4.1-reenter).
    made: { id: 'contacted', entry: reachMilestone('contacted'), on: { 'instant.reentered': { target: 'none' } } }
  }
});
