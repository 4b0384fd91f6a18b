import { stateIn } from 'xstate';
import { irregular } from '../vocabulary';
import { duty, owed } from './duty';

/** 2.1-plan-answer: one's own plan is personal, so only to somebody verified. */
export const planAnswer = duty({
  initial: 'open',
  meta: { clauses: ['2.1-plan-answer'] },
  states: {
    open: {
      on: {
        'plan-answered': [
          { guard: stateIn('#verified'), target: 'answered' },
          { target: 'answered', ...irregular('skipped', '2.1-identity') }
        ],
        ...owed('2.1-plan-answer', 'business:enquiry')
      }
    },
    answered: {}
  }
});
