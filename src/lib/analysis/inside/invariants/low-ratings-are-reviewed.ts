import { comesTo } from '../proving/model-state.ts';
import { owedBefore } from './owed-before.ts';

export const lowRatingsAreReviewed = owedBefore({
  id: 'low-ratings-are-reviewed',
  title: { zh: '低分评价必复核', en: 'Low ratings are reviewed' },
  claim: {
    zh: '评价低于“满意”的工单，归档前必经服务主管复核',
    en: 'a ticket rated below satisfied is reviewed before it archives'
  },
  clauses: ['4.2-review'],
  arises: ({ event }) => event.type === 'rated' && (event['low'] === true || event['dissatisfied'] === true),
  done: 'reviewed',
  before: (step) => comesTo(step, 'archived'),
  says: { zh: '已归档，而低分评价没有人复核', en: 'archived, and nobody has reviewed the low rating' },
  watches: ['rated']
});
