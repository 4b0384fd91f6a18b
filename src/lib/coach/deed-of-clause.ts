import type { Call, CallState } from '#contact/call';
import { deeds, deedsDue } from './inside/deeds';

/** True if a clause is met by something done on the desktop, and not by words alone. */
export function isMetByDeed(clause: string): boolean {
  return deeds.some((deed) => deed.clause === clause);
}

/** True if what a clause is met by on the desktop can be done now: the customer has gone along with it. */
export function isDeedDue(call: Call, state: CallState, clause: string): boolean {
  return deedsDue(call, state).some((deed) => deed.clause === clause);
}
