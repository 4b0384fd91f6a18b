import { duty, owed } from './duty';

/** 1.2-privacy: the customer is told that what is written down is kept secret. */
export const privacy = duty({
  initial: 'untold',
  meta: { clauses: ['1.2-privacy'] },
  states: {
    untold: { on: { 'privacy-told': { target: 'told' }, ...owed('1.2-privacy', 'collects-personal-data') } },
    told: {}
  }
});
