import type { TicketRow } from './ticket-view';

/** What can still be kept comes first; what is broken already presses nobody more than that. */
const due = ({ due_ms, over, urgent }: TicketRow): number =>
  over ? Infinity : urgent?.is === 'broken' ? 7e15 : (due_ms ?? 8e15);

/** The order in which a list of tickets opens: the most urgent first. */
export const byUrgency = (a: TicketRow, b: TicketRow): number => due(a) - due(b) || a.opened_ms - b.opened_ms;
