import { addressOf } from '#simulation/desk';
import type { Fact } from '#domain/fact';
import { irregularBy } from './ahead';
import { hintOn, type Hint } from './hint';
import type { StopRule } from './history';
import type { Sandbox, SandboxState } from './sandbox';
import { longestWork_ms } from './work-time';

export interface Wait {
  readonly until_ms: number;
  readonly against?: Fact;
}

/** Returns the wait before a ticket's next action; `undefined` if it can begin now. */
export function waitOn(
  sandbox: Sandbox,
  state: SandboxState,
  key: string,
  { who, entry: { at_ms, do: event, with: carried } }: Hint,
  now_ms: number
): Wait | undefined {
  const run = state.desk.memory.tickets.get(key);
  const until_ms = (run?.opened_ms ?? 0) + at_ms;
  if (until_ms <= now_ms) return undefined;
  // The clock on the screen may stand a look behind what has happened: nothing is tried in the past.
  const at = Math.max(now_ms, state.desk.now_ms);
  const step = { at_ms: at, who, about: addressOf(key), do: event, ...(carried && { with: carried }) };
  const against = irregularBy(sandbox, state, key, step);
  if (against) return { until_ms, against };
  return until_ms - now_ms > longestWork_ms ? { until_ms } : undefined;
}

/** Returns when the user's next action on a ticket can begin, if it has to wait; else `undefined`. */
export function dueLater_ms(sandbox: Sandbox, state: SandboxState, key: string, now_ms: number): number | undefined {
  const hint = hintOn(sandbox, state, key);
  return hint && waitOn(sandbox, state, key, hint, now_ms)?.until_ms;
}

/** Returns when the user can act on a ticket: `now`, or a later time; `undefined` if nothing is to be done. */
export function dueOn(sandbox: Sandbox, state: SandboxState, key: string, now_ms: number): number | 'now' | undefined {
  return dueLater_ms(sandbox, state, key, now_ms) ?? (hintOn(sandbox, state, key) ? 'now' : undefined);
}

/** Limits a jump to the time at which the pending action can begin. */
export function untilDue(
  jump: { readonly until_ms: number; readonly rule: StopRule },
  due: number | 'now' | undefined
): { readonly until_ms: number; readonly rule: StopRule } {
  if (typeof due !== 'number') return jump;
  const { search: _, ...rule } = jump.rule;
  return { until_ms: due, rule };
}
