import { hintOn } from './hint';
import type { Moment, StopRule } from './history';
import { byUrgency } from './queue-order';
import { playedBy, type Sandbox, type SandboxState } from './sandbox';
import { longest_ms, newFacts, touchedAt, turnsAt } from './stops';
import { rowOf, rowsOf } from './ticket-view';
import { waitOn } from './wait';

/** Continuation after a ticket is over: another ticket that waits, or the time until which to run. */
export type NextOnDesk =
  | { readonly is: 'waiting'; readonly ticket: string }
  | {
      readonly is: 'coming';
      readonly until_ms: number;
      readonly rule: StopRule;
      readonly ticket?: string;
    };

/** Returns the most urgent thing the user can act on once `left` is over; without a role, the next event anywhere. */
export function nextOnDesk(sandbox: Sandbox, state: SandboxState, now_ms: number, left: string): NextOnDesk {
  const until_ms = now_ms + longest_ms;
  if (playedBy(state).length === 0) return { is: 'coming', until_ms, rule: { search: true, after: happens } };
  const rows = rowsOf(sandbox, state);
  const later: { readonly until_ms: number; readonly ticket: string }[] = [];
  for (const { number: ticket, over } of rows.toSorted(byUrgency)) {
    const hint = over ? undefined : hintOn(sandbox, state, ticket);
    if (!hint) continue;
    const wait = waitOn(sandbox, state, ticket, hint, now_ms);
    if (!wait) return { is: 'waiting', ticket };
    later.push({ until_ms: wait.until_ms, ticket });
  }
  // Once nobody else is there and nobody comes, what becomes of the ticket itself is what is left to see: that quality looks at it.
  const isLast = state.arrived === sandbox.arrivals.length && rows.every(({ over }) => over);
  const after = (next: Moment, last: Moment): boolean =>
    openTurnsAt(sandbox, next, last).length > 0 ||
    (isLast && happens(next, last) && touchedAt(next, last).includes(left));
  const [first] = later.toSorted((a, b) => a.until_ms - b.until_ms);
  return first
    ? { is: 'coming', ...first, rule: { after } }
    : { is: 'coming', until_ms, rule: { search: true, after } };
}

function happens(next: Moment, last: Moment): boolean {
  return touchedAt(next, last).length > 0 && newFacts(next, last).some(({ kind }) => kind !== 'milestone');
}

export const openTurnsAt = (sandbox: Sandbox, next: Moment, last: Moment): readonly string[] =>
  turnsAt(sandbox, next, last).filter((key) => !rowOf(sandbox, next.state.desk, key).over);
