import type { TicketRow } from './ticket-view';

const due = ({ due_ms, over, urgent }: TicketRow): number =>
  over ? Infinity : urgent?.is === 'broken' ? 7e15 : (due_ms ?? 8e15);

/** Compares tickets by urgency, most urgent first, as the list is ordered initially. */
export const byUrgency = (a: TicketRow, b: TicketRow): number => due(a) - due(b) || a.opened_ms - b.opened_ms;
