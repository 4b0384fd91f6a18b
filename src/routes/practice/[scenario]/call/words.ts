import type { Diagnostic } from '#domain/diagnostic';
import { datumNames, forbiddenNames, partNames, talkNames, ticketFieldNames } from '#domain/terms';
import { local, localName } from '#app/local';
import { m } from '#app/messages';
import { clauseOf } from '#machines/clauses';
import type { Done } from '#session/call-screen';

/** Words of the call for what is an id in the data. Each is a function, so that it follows the language. */
type Words<Id extends string> = Readonly<Record<Id, () => string>>;

export { local };

/** What a clause asks for; a clause of a later version keeps its id. */
export function clauseText(id: string): string {
  const clause = clauseOf(id);
  return clause ? local(clause.text) : id;
}

export const insideWords: Readonly<Record<string, () => string>> = {
  connected: m.call_inside_connected,
  greeted: m.call_inside_greeted,
  open: m.call_inside_open,
  closed: m.call_inside_closed,
  'passed-on': m.call_inside_passed_on
};

/** Why there is no call to show, as a heading. */
export function notOpenedTitle(diagnostics: readonly Diagnostic[]): string {
  return isMissing(diagnostics) ? m.call_missing() : m.call_not_opened();
}

export function isMissing(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(({ code }) => code === 'SB0510');
}

/** How the customer feels, by face. */
export const moodWords = [m.call_mood_0, m.call_mood_1, m.call_mood_2, m.call_mood_3, m.call_mood_4] as const;

/** What a part, a talk act or a forbidden way of speaking is called. */
export function meaningWord(name: string, value?: string | number): string {
  if (name === 'ask-for' && value !== undefined) return m.call_act_ask_for({ what: fieldWord(String(value)) });
  return localName({ ...partNames, ...talkNames, ...forbiddenNames }, name);
}

/** What a field of the ticket, or a datum asked for, is called; one that has no name yet keeps its id. */
export function fieldWord(name: string): string {
  return localName({ ...ticketFieldNames, ...datumNames }, name);
}

type Why = Extract<Done, { is: 'refused' }>['why'];

/** Why something could not be done, as the end of a sentence. */
export const refusalWords: Words<Why> = {
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
