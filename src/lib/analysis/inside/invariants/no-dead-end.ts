import type { GraphInvariant } from '../proving/invariant.ts';
import { deadEndsOf } from '../proving/graph.ts';

export const noDeadEnd: GraphInvariant = {
  over: 'graph',
  id: 'no-dead-end',
  title: { zh: '没有死胡同', en: 'No dead end' },
  claim: {
    zh: '工单未结束，就总有合规的事可做，或有时限将到',
    en: 'until a ticket ends there is something regular to do, or something due'
  },
  clauses: ['1.1-channels', '3.1-dispatch', '3.1-tech-team'],
  wrong: deadEndsOf
};
