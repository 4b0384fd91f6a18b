import { live } from '#ticket/live';
import { openTicket } from '#ticket/ticket';
import { aCase, policy } from '../bases.ts';

const ticket = () => {
  const opened = openTicket({ number: 'SB1', case: aCase, openedAt_ms: Date.parse('2026-11-25T02:00:00Z') }, policy());
  if (!opened.ok) throw new Error('a ticket of the shipped policy');
  return opened.value;
};
const greeted = (at_ms: number) => ({ at_ms, who: 'agent', do: 'greeted' }) as const;

export const incorrect = () => live(ticket(), [greeted(1), greeted(2)], [], 10, 1).diagnostics;
export const correct = () => live(ticket(), [greeted(1), greeted(2)], [], 10, 2).diagnostics;
