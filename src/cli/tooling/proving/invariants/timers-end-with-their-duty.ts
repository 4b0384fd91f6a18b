import type { LimitOf } from '#machines/limit';
import { regionOf, timers } from '#machines/ticket-timers';
import { overSteps } from '../step-invariant.ts';
import { comesTo, told, type Situation, type Step } from '../situation.ts';

const open = ['running', 'warned', 'paused', 'paused-warned'];

/** Whether a limit can still break, at once or once the customer is back. */
export function isOpen(situation: Situation, region: string): boolean {
  return open.some((state) => situation.in(`${region}.${state}`));
}

/** Whether the duty of a limit was done by a step, behind any new beginning of the limit in the same step. */
function isMet(step: Step, { met, clause }: LimitOf): boolean {
  // In a call the customer's yes is `handled` for the scorecard; the ticket is handled when it comes to feedback.
  if (met === 'handled') return comesTo(step, 'life.feedback.handled');
  const last = (type: string, params: Readonly<Record<string, unknown>>) =>
    step.effects.findLastIndex((effect) => told({ effects: [effect] }, type, params));
  const done = last('mark', { instant: met });
  return done >= 0 && done > last('limit', { clause, is: 'started' });
}

export const timersEndWithTheirDuty = overSteps<boolean>({
  id: 'timers-end-with-their-duty',
  claim: { zh: '职责一经履行，其时限即止', en: 'each timer ends when its duty is met' },
  clauses: timers.map(({ clause }) => clause),
  watches: [],
  start: true,
  recall: (memory) => memory,
  wrong: (step) => {
    const late = timers.filter((timer) => isMet(step, timer) && isOpen(step.after, regionOf(timer)));
    return late.length > 0 ? `done, and the clock runs on: ${late.map(({ clause }) => clause).join(', ')}` : undefined;
  }
});
