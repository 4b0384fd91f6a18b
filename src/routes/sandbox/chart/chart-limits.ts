import { sopClauseOf } from '#machines/sop-clauses';
import type { TicketView } from '#sandbox/ticket-view';
import type { ChartLimit } from '#workspace/diagram/limits.ts';

/** Returns the open limits of a ticket on the desk's clock: ms since 1970. */
export function chartLimitsOf(view: Pick<TicketView, 'limits' | 'opened_ms'>): readonly ChartLimit[] {
  return view.limits.flatMap(({ clause, from_ms, due_ms, is, provisional }) => {
    const title = sopClauseOf(clause)?.timer?.title;
    const times = { from_ms: view.opened_ms + from_ms, due_ms: view.opened_ms + due_ms };
    return title ? [{ clause, title, is, ...times, ...(provisional && { provisional }) }] : [];
  });
}
