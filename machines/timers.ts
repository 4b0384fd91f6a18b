import type { Instant } from './clause';
import type { LimitOf } from './limit';
import type { LimitedClause } from './vocabulary';

/** Timers of clauses whose files say how they are scored in a call; the others say it themselves (`met.by: 'limit'`). */
const scored: Partial<Record<LimitedClause, { readonly from: Instant; readonly met: Instant }>> = {
  '1.1-hall-greet': { from: 'contact', met: 'greeted' },
  '1.1-hotline-greet': { from: 'contact', met: 'greeted' },
  '2.1-check-5min': { from: 'accepted', met: 'checked' },
  '2.1-wait-3min': { from: 'restarted', met: 'asked-recovered' },
  '3.2-complaint-2h': { from: 'accepted', met: 'contacted' },
  '3.2-complaint-24h': { from: 'contacted', met: 'solution' }
};

/** The timer of a clause that is scored in a call. */
export function timerOf(clause: keyof typeof scored, over: LimitOf['over']): LimitOf {
  return { clause, ...scored[clause]!, over };
}

/** The clauses whose timers {@link timerOf} knows. */
export const scoredTimers = Object.keys(scored) as readonly (keyof typeof scored)[];
