import type { Call, CallState } from '#contact/call';
import { untoldIn } from './inside/known';

/** Facts that a ready line names, that nobody has told, and that no record which the customer has shows: nobody could know them. */
export function unshownIn(call: Call, state: CallState, line: string): readonly string[] {
  return untoldIn(call, state, line);
}
