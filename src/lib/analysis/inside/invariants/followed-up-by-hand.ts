import { overSteps } from '../proving/step-invariant.ts';
import { comesTo, type ExploredStep } from '../proving/model-state.ts';

/** True if somebody has called since the ticket was handled, or the attempts are used up. */
function recall(memory: boolean, step: ExploredStep): boolean {
  if (comesTo(step, 'result-owed')) return false;
  const { type, last } = step.event;
  return memory || type === 'follow-up-called' || (type === 'follow-up-failed' && last === true);
}

export const followedUpByHand = overSteps<boolean>({
  id: 'followed-up-by-hand',
  title: { zh: '投诉和 VIP 由人工回访', en: 'Complaints and VIPs are called back' },
  claim: {
    zh: '投诉和 VIP 工单归档前必有人工回访，或回访次数已用尽并有记录',
    en: 'every complaint and VIP ticket gets a human follow-up, or its attempts are used up, before archiving'
  },
  clauses: ['4.2-manual', '4.2-24h'],
  when: { any: ['class:complaint', 'vip'] },
  watches: ['follow-up-called', 'follow-up-failed'],
  start: false,
  recall,
  wrong: (step, memory) =>
    comesTo(step, 'archived') && !recall(memory, step)
      ? { zh: '已归档，而没有人回访过客户', en: 'archived, and nobody has called the customer' }
      : undefined
});
