import { ticketState } from '#simulation/live-desk';
import { isOnLine } from '#simulation/on-the-line';
import { waitsUntil_ms } from '#simulation/patience';
import { pilotsOf, type Sandbox, type SandboxState } from './sandbox';

/**
 * When the customer of a ticket hangs up if nothing is done for them any more, milliseconds since 1970; on the line at the earliest.
 * @returns nothing where nobody waits: nobody is there, it is for the customer to say something, or to do what they were asked for
 */
export function hangsUpAt_ms(sandbox: Sandbox, state: SandboxState, key: string): number | undefined {
  const until_ms = waitsUntil_ms(state.desk, key, sandbox.desk.caller);
  const run = state.desk.memory.tickets.get(key);
  if (until_ms === undefined || !run || isOnLine(run)) return until_ms;
  const seen = ticketState(state.desk, key, run);
  const isFirst = pilotsOf(sandbox, state.staff).tickets.some((pilot) => {
    const next = pilot.next(run.ticket, seen);
    return next?.who === 'customer' && next.do !== 'hung-up' && run.opened_ms + next.at_ms < until_ms;
  });
  return isFirst ? undefined : until_ms;
}
