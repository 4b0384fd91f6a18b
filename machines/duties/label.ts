import { irregular, recordMilestone } from '../vocabulary';
import { duty } from './duty';

const wrong = { type: 'field', params: { field: 'wrong', is: [true] } } as const;
const given = {
  labelled: [{ guard: wrong, target: 'wrong', ...irregular('forbidden', '2.2-label') }, { target: 'labelled' }]
} as const;

/** 2.2-label: the ticket carries its label, business type and difficulty as they are, before it leaves the agent. */
export const label = duty({
  initial: 'bare',
  meta: { clauses: ['2.2-label'] },
  states: {
    bare: { on: { ...given, 'passing-on': irregular('skipped', '2.2-label') } },
    // Graded all the same: whoever reads it goes by what it says.
    wrong: { entry: recordMilestone('graded'), on: given },
    labelled: {
      entry: recordMilestone('graded'),
      on: { labelled: [{ guard: wrong, target: 'wrong', ...irregular('forbidden', '2.2-label') }, {}] }
    }
  }
});
