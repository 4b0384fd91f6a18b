import { not, stateIn } from 'xstate';
import { reachMilestone } from '../vocabulary';
import { duty } from './duty';

/** 2.2-ordinary-2h: the back office says what it thinks of it. */
export const conclusion = duty({
  initial: 'none',
  meta: { clauses: ['2.2-ordinary-2h'] },
  states: {
    // The back office need not have the ticket: of a technical one it concludes while the field team is on its way.
    none: { on: { concluded: { guard: not(stateIn('#with-agent')), target: 'given' } } },
    given: { entry: reachMilestone('concluded') }
  }
});
