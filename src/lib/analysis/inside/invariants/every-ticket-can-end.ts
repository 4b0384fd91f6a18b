import type { GraphInvariant } from '../proving/invariant.ts';
import { endlessIn } from '../proving/graph.ts';

export const everyTicketCanEnd: GraphInvariant = {
  over: 'graph',
  id: 'every-ticket-can-end',
  title: { zh: '每张工单都能结束', en: 'Every ticket can end' },
  claim: {
    zh: '任何未结束的工单，都能合规地走到结束，不会永远打转',
    en: 'every ticket that is not over can come to an end by regular steps, and need not go round for ever'
  },
  clauses: ['4.1-notify', '4.2-auto', '5.1-process'],
  wrong: endlessIn
};
