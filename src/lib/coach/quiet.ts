import { nextDue_ms } from '#kernel/simulation';
import { limitInCall, type Call, type CallState } from '#contact/call';
import { isTalking } from '#contact/view';
import { longestTried_ms } from './inside/lines';

/** A moment in which there was nothing to do but to listen. */
export interface Quiet {
  readonly state: CallState;
  /** Until then the same holds, unless something happens. */
  readonly until_ms: number;
}

/**
 * How long the answer of {@link nextSteps} holds that somebody is to listen: to be asked right behind it. A line that was tried comes to the same a little later, as long as nothing falls due, and no limit
 * ends, by the time at which the customer has been heard out; and nothing else of what it goes by knows what time it is. Nothing where somebody speaks: then time itself brings something.
 */
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

/** True in a moment behind it in which it still holds: all is as it was, and it is not too late. */
export const isQuietStill = ({ state: { memory, queue, instances }, until_ms }: Quiet, later: CallState): boolean =>
  later.memory === memory && later.queue === queue && later.instances === instances && later.now_ms < until_ms;
