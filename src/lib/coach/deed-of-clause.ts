import type { Call, CallState } from '#contact/call';
import { deeds, deedsDue } from './inside/deeds';

/** True if a clause is met by an action on the desktop, not by words alone. */
export function isMetByDeed(clause: string): boolean {
  return deeds.some((deed) => deed.clause === clause);
}

/** True if the desktop action for a clause can be done now, because the customer has agreed. */
export function isDeedDue(call: Call, state: CallState, clause: string): boolean {
  return deedsDue(call, state).some((deed) => deed.clause === clause);
}
