import { overSteps } from '../proving/step-invariant.ts';
import { comesTo, told, type ExploredStep } from '../proving/model-state.ts';

type Money = readonly [
  solution: 'none' | 'put' | 'refused' | 'agreed' | 'came-round',
  money: 'none' | 'offered' | 'owed'
];

const nothing: Money = ['none', 'none'];

function recall(memory: Money, step: ExploredStep): Money {
  const { event } = step;
  if (told(step, 'mark', { instant: 'reentered' })) return nothing;
  const [solution, money] = memory;
  switch (event.type) {
    case 'solution-put': {
      const offers = event['money'] === 'within';
      // Said once more, what was agreed stays agreed; more money than that has to be agreed to, too.
      if (solution === 'agreed') return ['agreed', offers && money === 'none' ? 'offered' : money];
      return ['put', !offers ? 'none' : money === 'owed' ? 'owed' : 'offered'];
    }
    case 'agreed':
      // A yes to nothing is no agreement.
      if (solution === 'none') return nothing;
      return [
        solution === 'refused' ? 'came-round' : solution === 'put' ? 'agreed' : solution,
        money === 'none' ? 'none' : 'owed'
      ];
    case 'rejected':
      return solution === 'none' ? nothing : ['refused', money === 'owed' ? 'offered' : money];
    case 'credited':
      return event['settles'] === true ? [solution, 'none'] : memory;
    case 'withdrawn':
      return nothing;
    default:
      return memory;
  }
}

const notGiven = {
  archived: {
    zh: '已归档，而答应退补的钱还没有给',
    en: 'archived, and the customer has not been given what was agreed on'
  },
  told: { zh: '已告知处理完毕，而答应退补的钱还没有给', en: 'told as done, and what was agreed on has not been given' }
};

export const givenBeforeTold = overSteps<Money>({
  id: 'given-before-told',
  title: { zh: '退补先到账，后告知', en: 'Money is given before it is told' },
  claim: {
    zh: '答应退补的钱没有给，绝不告知已处理完毕，也绝不归档',
    en: 'money that was agreed on is given before anybody is told that it is done, and before the ticket archives'
  },
  clauses: ['3.2-complaint-reasonable', '4.1-complaint'],
  when: 'class:complaint',
  watches: ['solution-put', 'agreed', 'rejected', 'credited', 'withdrawn', 'complaint-result-told'],
  start: nothing,
  recall,
  wrong: (step, memory) => {
    if (recall(memory, step)[1] !== 'owed') return undefined;
    if (comesTo(step, 'archived')) return notGiven.archived;
    return step.event.type === 'complaint-result-told' ? notGiven.told : undefined;
  }
});
