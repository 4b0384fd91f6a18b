import type { CoverInvariant } from '../proving/invariant.ts';

export const everyStateIsReached: CoverInvariant = {
  over: 'classes',
  id: 'every-state-is-reached',
  title: { zh: '每个状态都到得了', en: 'Every state can be reached' },
  claim: {
    zh: '每个状态都能合规到达（只有违规操作才通向的除外）',
    en: 'every state can be reached by regular steps, except those that only irregular ones lead to'
  },
  clauses: [],
  missing: (explored) => {
    const reached = new Set(explored.flatMap((it) => [...it.reached]));
    return [...new Set(explored.flatMap(({ prepared }) => prepared.expected))].filter((id) => !reached.has(id));
  }
};
