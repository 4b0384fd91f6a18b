import { holds, type Formula } from '#machines/clause';
import { ticketTimers } from '#machines/ticket-timers';
import { regionOf, type ClauseTimer } from '#machines/timers';
import type { CoverInvariant } from '../proving/invariant.ts';

/** The states that a timer must be able to come to: a wait runs and elapses, and nothing breaks by it. */
function statesOf(timer: ClauseTimer): readonly string[] {
  const at = (state: string) => `sop.timers.${regionOf(timer)}.${state}`;
  return timer.kind === 'wait' ? [at('running'), 'waited'] : ['running', 'warned', 'breached', 'met', 'late'].map(at);
}

export const everyTimerWorks: CoverInvariant = {
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
