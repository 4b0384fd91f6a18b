import type { CoverInvariant, GraphInvariant, Invariant } from './proving/invariant.ts';
import type { StepInvariant } from './proving/step-invariant.ts';
import { agreedBeforeArchiving } from './invariants/agreed-before-archiving.ts';
import { breachesLeadToActs } from './invariants/breaches-lead-to-acts.ts';
import { consentBeforeActing } from './invariants/consent-before-acting.ts';
import { followedUpByHand } from './invariants/followed-up-by-hand.ts';
import { givenBeforeTold } from './invariants/given-before-told.ts';
import { identityBeforeData } from './invariants/identity-before-data.ts';
import { timersEndWithTheTicket } from './invariants/timers-end-with-the-ticket.ts';
import { timersEndWithTheirDuty } from './invariants/timers-end-with-their-duty.ts';
import { deadEndsOf, endlessIn } from './proving/graph.ts';
import { comesTo, told } from './proving/model-state.ts';
import { owedBefore } from './invariants/owed-before.ts';
import { type Formula, holds } from '#machines/clause';
import { ticketTimers } from '#machines/ticket-timers';
import { type ClauseTimer, regionOf } from '#machines/timers';

const everyTimerWorks: CoverInvariant = {
  over: 'classes',
  id: 'every-timer-works',
  title: { zh: '每个时限都起作用', en: 'Every limit works' },
  claim: {
    zh: '每个时限都可能起算、预警、超时，要做的事也都可能按时或逾期办结',
    en: 'every limit can run, warn and run out, and what it waits for can be done in time and late'
  },
  clauses: ticketTimers.map(({ clause }) => clause),
  missing: (explored) => {
    const reached = new Set(explored.flatMap((it) => [...it.reached]));
    const concerns = (when: Formula | undefined): boolean =>
      when === undefined || explored.some(({ prepared }) => holds(when, prepared.of.case));
    const wanted = ticketTimers.filter(({ when }) => concerns(when)).flatMap(statesOf);
    return wanted.filter((id) => !reached.has(id));
  }
};

const reports = ticketTimers.filter(({ onBreach }) => onBreach?.then === 'overdue-report');

const overdueTicketsAreInterviewed = owedBefore({
  id: 'overdue-tickets-are-interviewed',
  title: { zh: '超时工单必约谈', en: 'Overdue tickets are interviewed' },
  claim: {
    zh: '进入“超时工单”报表的工单，归档前必有约谈记录',
    en: 'a ticket in the overdue report archives only after the interview'
  },
  clauses: ['3.3-interview', ...reports.map(({ clause }) => clause)],
  arises: (step) =>
    reports.some(
      ({ clause, onBreach }) =>
        told(step, 'limit', { clause, is: 'breached' }) &&
        (onBreach?.thenFor === undefined || holds(onBreach.thenFor, step.of.case))
    ),
  done: 'interviewed',
  before: (step) => comesTo(step, 'archived'),
  says: { zh: '已归档，而没有约谈过超时原因', en: 'archived, and nobody was asked why it was overdue' }
});

const warningsAreLookedInto = owedBefore({
  id: 'warnings-are-looked-into',
  title: { zh: '未分派预警必查因', en: 'A dispatch warning is looked into' },
  claim: {
    zh: '未分派预警之后，派单前必有人工介入并记录原因',
    en: 'once a warning says that nobody was found, a person finds out why before the ticket is dispatched'
  },
  clauses: ['3.3-intervene', '3.3-undispatched-30min'],
  arises: (step) => told(step, 'limit', { clause: '3.3-undispatched-30min', is: 'breached' }),
  done: 'intervened',
  before: ({ event }) => event.type === 'dispatched',
  says: { zh: '已派单，而没有人查过为什么迟迟未分派', en: 'dispatched, and nobody has looked why it took so long' },
  watches: ['dispatched']
});

const lowRatingsAreReviewed = owedBefore({
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

const everyStateIsReached: CoverInvariant = {
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

const noDeadEnd: GraphInvariant = {
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

const everyTicketCanEnd: GraphInvariant = {
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

/** Invariants proved for the ticket chart. A new one needs a file and a line in one of these lists. */
export const overSteps: readonly StepInvariant[] = [
  agreedBeforeArchiving,
  givenBeforeTold,
  followedUpByHand,
  consentBeforeActing,
  identityBeforeData,
  breachesLeadToActs,
  warningsAreLookedInto,
  lowRatingsAreReviewed,
  overdueTicketsAreInterviewed,
  timersEndWithTheirDuty,
  timersEndWithTheTicket
];
export const overGraphs: readonly GraphInvariant[] = [noDeadEnd, everyTicketCanEnd];
export const overClasses: readonly CoverInvariant[] = [everyStateIsReached, everyTimerWorks];
export const invariants: readonly Invariant[] = [...overSteps, ...overGraphs, ...overClasses];

function statesOf(timer: ClauseTimer): readonly string[] {
  const at = (state: string) => `sop.timers.${regionOf(timer)}.${state}`;
  return timer.kind === 'wait' ? [at('running'), 'waited'] : ['running', 'warned', 'breached', 'met', 'late'].map(at);
}
