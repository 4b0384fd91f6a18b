import { holds } from '#machines/clause';
import { ticketTimers } from '#machines/ticket-timers';
import { comesTo, told } from '../proving/model-state.ts';
import { owedBefore } from './owed-before.ts';

const reports = ticketTimers.filter(({ onBreach }) => onBreach?.then === 'overdue-report');

export const overdueTicketsAreInterviewed = owedBefore({
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
