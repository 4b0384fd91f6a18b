import { nextDue_ms } from '#kernel/simulation';
import { limitInCall, type Call, type CallState } from '#contact/call';
import { isTalking } from '#contact/view';
import { longestTried_ms } from './inside/lines';

/** Moment in which the trainee only had to listen. */
export interface Quiet {
  readonly state: CallState;
  /** End of its validity, unless something happens earlier. */
  readonly until_ms: number;
}

/** Returns how long a listen step just given by {@link nextSteps} stays valid; `undefined` while somebody speaks. */
export function quietBehind(call: Call, state: CallState): Quiet | undefined {
  if (isTalking(state) || state.memory.replies.length > 0) return undefined;
  const { milestones, wait } = state.memory;
  const limits = call.dueClauses.flatMap(({ id, window }) => {
    const from_ms = milestones[window.opens];
    return (from_ms !== undefined && limitInCall(call, id, from_ms)?.due_ms) || [];
  });
  const coming = [nextDue_ms(state), wait?.until_ms, ...limits].filter((at) => at !== undefined && at >= state.now_ms);
  const first_ms = Math.min(...(coming as readonly number[]));
  return { state, until_ms: first_ms - longestTried_ms(call, state) };
}

/** True if a quiet moment is still valid: nothing has changed, and it has not expired. */
export const isQuietStill = ({ state: { memory, queue, instances }, until_ms }: Quiet, later: CallState): boolean =>
  later.memory === memory && later.queue === queue && later.instances === instances && later.now_ms < until_ms;
