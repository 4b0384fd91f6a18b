import type { ClauseTimer } from '#machines/timers';
import { ticketTimers } from '#machines/ticket-timers';
import { regionOf } from '#machines/timers';
import { ofLimits } from '../proving/limit-words.ts';
import { overSteps } from '../proving/step-invariant.ts';
import { comesTo, type ModelState, type ExploredStep } from '../proving/model-state.ts';

const limits = ticketTimers.filter(({ kind }) => kind !== 'wait');
const open = ['running', 'warned', 'paused', 'paused-warned'];

function isOpen(situation: ModelState, region: string): boolean {
  return open.some((state) => situation.in(`timers.${region}.${state}`));
}

function placesIn({ effects }: ExploredStep) {
  const came = new Map<string, number>();
  const began = new Map<string, number>();
  effects.forEach(({ type, params }, at) => {
    const { instant, clause, is } = params as {
      readonly instant?: string;
      readonly clause?: string;
      readonly is?: string;
    };
    if (type === 'mark') came.set(instant!, at);
    if (type === 'limit' && is === 'started') began.set(clause!, at);
  });
  return { came, began };
}

function metBy(step: ExploredStep): readonly ClauseTimer[] {
  const { came, began } = placesIn(step);
  if (came.size === 0) return [];
  // In a call the customer's yes is `handled` for the scorecard; the ticket is handled when it comes to feedback.
  if (!comesTo(step, 'result-owed')) came.delete('handled');
  return limits.filter(({ to, clause }) => came.has(to) && came.get(to)! > (began.get(clause) ?? -1));
}

export const timersEndWithTheirDuty = overSteps<boolean>({
  id: 'timers-end-with-their-duty',
  title: { zh: '职责履行，时限即止', en: 'A limit ends with its duty' },
  claim: { zh: '事情做完，它的时限就停', en: 'each timer ends when its duty is met' },
  clauses: limits.map(({ clause }) => clause),
  watches: [],
  start: true,
  recall: (memory) => memory,
  wrong: (step) => {
    const late = metBy(step).filter((timer) => isOpen(step.after, regionOf(timer)));
    return late.length > 0
      ? ofLimits(late, { zh: '已办结，时限仍在走', en: 'done, and the limit runs on' })
      : undefined;
  }
});
