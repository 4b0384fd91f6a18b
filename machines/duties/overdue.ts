import { ticketTimers } from '../ticket-timers';
import { alert, reachMilestone, record, tell } from '../vocabulary';
import { duty } from './duty';

const reports = ticketTimers.flatMap(({ clause, onBreach }) =>
  onBreach?.then === 'overdue-report' ? [{ clause, only: onBreach.thenFor }] : []
);

const enters = ({ clause, only }: (typeof reports)[number]) => ({
  ...(only === undefined ? {} : { guard: { type: 'case', params: only } as const }),
  target: 'reported',
  actions: [record(clause), alert('supervisor', clause)]
});

/** 3.3-overdue-*, 3.1-biz-1d, 3.3-interview: overdue tickets are reported, and someone is asked for the reason. */
export const overdue = duty({
  initial: 'none',
  meta: { clauses: [...reports.map(({ clause }) => clause), '3.3-interview'] },
  states: {
    none: { on: Object.fromEntries(reports.map((it) => [`breach.${it.clause}`, enters(it)])) },
    reported: {
      id: 'overdue-reported',
      tags: ['overdue-reported'],
      entry: reachMilestone('overdue'),
      on: { interviewed: { target: 'interviewed' } }
    },
    interviewed: { entry: [record('3.3-interview'), tell('interview-held')] }
  }
});
