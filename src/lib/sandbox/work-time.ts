import type { Text } from '#domain/text';
import { takesUntil_ms } from '#ticket/autopilot';
import { splitAddress } from '#kernel/simulation';
import { ticketState } from '#simulation/live-desk';
import { isOnLine } from '#simulation/on-the-line';
import { irregularBy } from './ahead';
import type { History, Timeless } from './history';
import { takeStep, type Sandbox, type SandboxState } from './sandbox';
import type { OwnDeed } from './inside/log';

/** Longest work at a stretch; anything longer is waited for or done at once. */
export const longestWork_ms = 45 * 60_000;

/** Returns when a manual action begun now ends, ms since 1970; at once without habit, on the line, or if too early. */
export function doneAt_ms(sandbox: Sandbox, state: SandboxState, now_ms: number, step: Timeless): number {
  if (!('do' in step) || !('about' in step)) return now_ms;
  const { key } = splitAddress(step.about);
  const run = state.desk.memory.tickets.get(key);
  if (!run || isOnLine(run)) return now_ms;
  const deed = { ...step, at_ms: now_ms } as OwnDeed;
  const { refused } = takeStep(sandbox, state, deed);
  const until = takesUntil_ms(step.who, step.do, run.ticket, ticketState(state.desk, key, run));
  if (refused || until === undefined) return now_ms;
  const until_ms = run.opened_ms + until;
  if (until_ms <= now_ms || until_ms - now_ms > longestWork_ms) return now_ms;
  return irregularBy(sandbox, state, key, deed)?.deviation === 'too-early' ? now_ms : until_ms;
}

/** Makes a manual step after the time it takes has passed; returns why it was refused. */
export function workOn(history: History, step: Timeless): Text | undefined {
  const done_ms = doneAt_ms(history.sandbox, history.now, history.now_ms, step);
  if (done_ms > history.now_ms) history.runUntil(done_ms);
  return history.take(step);
}
