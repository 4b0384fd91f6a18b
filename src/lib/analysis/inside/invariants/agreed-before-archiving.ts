import { overSteps } from '../proving/step-invariant.ts';
import { comesTo, told, type ExploredStep } from '../proving/model-state.ts';

type Agreement = 'none' | 'put' | 'agreed';

function recall(memory: Agreement, step: ExploredStep): Agreement {
  switch (step.event.type) {
    case 'solution-put':
      return memory === 'agreed' ? 'agreed' : 'put';
    case 'agreed':
      // A yes to nothing is no agreement.
      return memory === 'none' ? 'none' : 'agreed';
    case 'rejected':
      return memory === 'none' ? 'none' : 'put';
    case 'withdrawn':
      return 'agreed';
    case 'not-satisfied':
      return 'none';
    default:
      return memory;
  }
}

const neither = {
  archived: {
    zh: '已归档，而客户既没有认可方案，也没有撤诉',
    en: 'archived, and the customer has neither agreed to a solution nor withdrawn'
  },
  told: {
    zh: '已告知处理完毕，而客户既没有认可方案，也没有撤诉',
    en: 'told as done, and the customer has neither agreed to a solution nor withdrawn'
  }
};

export const agreedBeforeArchiving = overSteps<Agreement>({
  id: 'agreed-before-archiving',
  title: { zh: '投诉先认可，后办结', en: 'Agreement before a complaint is done' },
  claim: {
    zh: '投诉没有客户认可方案或撤诉记录的，不得告知处理完毕，也不得归档',
    en: 'nobody tells the customer that a complaint is settled, nor archives it, without agreement or a recorded withdrawal'
  },
  clauses: ['3.2-complaint-reasonable', '3.2-complaint-escalate', '4.1-reenter'],
  when: 'class:complaint',
  watches: ['solution-put', 'agreed', 'rejected', 'withdrawn', 'not-satisfied'],
  start: 'none',
  recall,
  wrong: (step, memory) => {
    if (recall(memory, step) === 'agreed') return undefined;
    if (comesTo(step, 'archived')) return neither.archived;
    return told(step, 'mark', { instant: 'told' }) ? neither.told : undefined;
  }
});
