import type { Call, CallState } from '#contact/call';
import { untoldIn } from './inside/known';

/** Returns facts a ready line names that nobody told and no record shows, so that nobody could know them. */
export function unshownIn(call: Call, state: CallState, line: string): readonly string[] {
  return untoldIn(call, state, line);
}
