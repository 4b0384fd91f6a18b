import { advance, nextDue_ms } from '#kernel/simulation';
import type { Call, CallState } from './call';
import { isTalking } from './view';

const longest_ms = 40_000;

/** Returns the call at the point where nobody speaks or is about to. */
export function heardOut({ simulation }: Pick<Call, 'simulation'>, state: CallState): CallState {
  const until_ms = state.now_ms + longest_ms;
  let now = state;
  while (isTalking(now) && !now.memory.ended && now.now_ms < until_ms) {
    const due_ms = nextDue_ms(now);
    const next_ms = Math.min(until_ms, Math.max(now.now_ms + 1, due_ms ?? until_ms));
    now = advance(simulation, now, next_ms);
  }
  return now;
}
