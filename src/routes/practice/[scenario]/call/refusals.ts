import { m } from '#app/messages';
import type { EntryOutcome } from '#session/call-screen';
import type { CallMessages } from './call-messages.ts';

type Why = Extract<EntryOutcome, { is: 'refused' }>['why'];

/** Why something could not be done, as the end of a sentence. */
export const refusalWords: CallMessages<Why> = {
  'call-over': m.call_refused_call_over,
  paused: m.call_refused_paused,
  'not-paused': m.call_refused_not_paused,
  'unknown-act': m.call_refused_unknown_act,
  'wrong-fields': m.call_refused_wrong_fields,
  'already-verified': m.call_refused_already_verified,
  'no-such-tag': m.call_refused_no_such_tag,
  'no-such-service': m.call_refused_no_such_service,
  'already-cancelled': m.call_refused_already_cancelled,
  'nothing-to-compare': m.call_refused_nothing_to_compare,
  'already-left': m.call_refused_already_left,
  'nothing-known-yet': m.call_refused_nothing_known_yet,
  'absurd-amount': m.call_refused_absurd_amount,
  'no-agreed-wait': m.call_refused_no_agreed_wait,
  empty: m.call_refused_empty,
  'read-only': m.call_refused_read_only,
  busy: m.call_refused_busy,
  'too-long': m.call_refused_too_long
};
