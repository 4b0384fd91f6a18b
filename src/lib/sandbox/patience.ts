import { ticketState } from '#simulation/live-desk';
import { isOnLine } from '#simulation/on-the-line';
import { waitsUntil_ms } from '#simulation/patience';
import { pilotsOf, type Sandbox, type SandboxState } from './sandbox';

/** Returns when a waiting customer hangs up, ms since 1970; `undefined` if nobody waits or it is their turn. */
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
