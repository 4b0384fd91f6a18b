import { holds, type Formula } from '#machines/clause';
import { sopClauseOf } from '#machines/sop';
import { regionOf, timers } from '#machines/ticket-timers';
import type { CoverInvariant } from '../proving/invariant.ts';

const everyWay = ['running', 'warned', 'breached', 'met', 'late'];

export const everyTimerWorks: CoverInvariant = {
  over: 'classes',
  id: 'every-timer-works',
  claim: {
    zh: '每个时限都会起算、预警、超时，也都能按时或逾期办结',
    en: 'every timer can run, warn and break, and its duty can be done in time and late'
  },
  clauses: [...timers.map(({ clause }) => clause), '2.1-wait-3min'],
  missing: (explored) => {
    const reached = new Set(explored.flatMap((it) => [...it.reached]));
    const concerns = (when: Formula | undefined): boolean =>
      when === undefined || explored.some(({ prepared }) => holds(when, prepared.of.case));
    const wanted = [
      ...timers
        .filter(({ when }) => concerns(when))
        .flatMap((timer) => everyWay.map((state) => `ticket.${regionOf(timer)}.${state}`)),
      ...(concerns(sopClauseOf('2.1-wait-3min')?.when) ? ['ticket.wait-3min.running', 'waited'] : [])
    ];
    return wanted.filter((id) => !reached.has(id));
  }
};
