import { comesTo } from '../proving/model-state.ts';
import { owedBefore } from './owed-before.ts';

export const lowRatingsAreReviewed = owedBefore({
  id: 'low-ratings-are-reviewed',
  claim: {
    zh: '评价低于“满意”的工单，归档前必经服务主管复核',
    en: 'a ticket rated below satisfied is reviewed before it archives'
  },
  clauses: ['4.2-review'],
  arises: ({ event }) => event.type === 'rated' && (event['low'] === true || event['dissatisfied'] === true),
  done: 'reviewed',
  before: (step) => comesTo(step, 'archived'),
  says: 'archived, and nobody has reviewed the low rating',
  watches: ['rated']
});
