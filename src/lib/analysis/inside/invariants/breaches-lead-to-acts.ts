import { holds } from '#machines/clause';
import { ticketTimers } from '#machines/ticket-timers';
import type { ClauseTimer } from '#machines/timers';
import type { Tag } from '#machines/vocabulary';
import { ofLimits } from '../proving/limit-words.ts';
import { overSteps } from '../proving/step-invariant.ts';
import { told, type ExploredStep } from '../proving/model-state.ts';

const tags: Readonly<Record<NonNullable<NonNullable<ClauseTimer['onBreach']>['then']>, Tag>> = {
  // A person has to look why (3.3-intervene).
  intervention: 'undispatched-warned',
  // Dispatched again or taken by the team lead: the ticket waits for either.
  'second-dispatch': 'unanswered',
  'overdue-report': 'overdue-reported'
};

function hasFollowed(step: ExploredStep, { clause, onBreach }: ClauseTimer): boolean {
  if (!onBreach) return true;
  const { alerts: to, thenFor } = onBreach;
  const then = thenFor === undefined || holds(thenFor, step.of.case) ? onBreach.then : undefined;
  return (
    told(step, 'alert', { to, clause }) &&
    (then === undefined || step.after.has(tags[then])) &&
    (then !== 'overdue-report' || told(step, 'record', { clause }))
  );
}

const limits = ticketTimers.filter(({ kind }) => kind !== 'wait');

export const breachesLeadToActs = overSteps<boolean>({
  id: 'breaches-lead-to-acts',
  title: { zh: '超时必有后续', en: 'A breach has its consequence' },
  claim: { zh: '每个时限超时，都触发其条款规定的动作', en: 'each breach leads to the act that its clause names' },
  clauses: limits.map(({ clause }) => clause),
  watches: [],
  start: true,
  recall: (memory) => memory,
  wrong: (step) => {
    const broken = limits.filter(
      (timer) => told(step, 'limit', { clause: timer.clause, is: 'breached' }) && !hasFollowed(step, timer)
    );
    return broken.length > 0
      ? ofLimits(broken, { zh: '已超时，后续动作却没有发生', en: 'broken, and what follows has not followed' })
      : undefined;
  }
});
