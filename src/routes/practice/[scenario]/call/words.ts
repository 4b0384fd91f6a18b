import type { Diagnostic } from '#domain/diagnostic';
import { fieldNames, partNames } from '#domain/part-names';
import type { Mode, Stage, TalkAct, ForbiddenLabel } from '#domain/words';
import { local } from '#app/local';
import { m } from '#app/messages';
import type { Channel } from '#machines/clause';
import { callClauseOf } from '#machines/call-clauses';
import { clauseText as clauseIn } from '#machines/clause-text';
import type { Call } from '#play/call';
import type { Done } from '#session/call-screen';

/** Words of the call for what is an id in the data. Each is a function, so that it follows the language. */
type Words<Id extends string> = Readonly<Record<Id, () => string>>;

export { local };

/** What a clause asks for under the policy of the call; a clause of a later version keeps its id. */
export function clauseText(id: string, { table }: Call): string {
  const clause = callClauseOf(id);
  return clause ? local(clauseIn(clause, table.policy)) : id;
}

export const channelWords: Words<Channel> = {
  hotline: m.call_channel_hotline,
  hall: m.call_channel_hall,
  app: m.call_channel_app,
  wechat: m.call_channel_wechat,
  kiosk: m.call_channel_kiosk
};

export const modeWords: Words<Mode> = {
  guided: m.call_mode_guided,
  assisted: m.call_mode_assisted,
  exam: m.call_mode_exam
};

export const stageWords: Words<Stage> = {
  intake: m.call_stage_intake,
  preprocessing: m.call_stage_preprocessing,
  handling: m.call_stage_handling,
  feedback: m.call_stage_feedback,
  quality: m.call_stage_quality
};

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

const talkWords: Words<TalkAct | ForbiddenLabel> = {
  'ask-demand': m.call_act_ask_demand,
  'ask-for': m.call_act_ask_for_any,
  'ask-identity': m.call_act_ask_identity,
  acknowledge: m.call_act_acknowledge,
  'explain-cause': m.call_act_explain_cause,
  decline: m.call_act_decline,
  'offer-alternative': m.call_act_offer_alternative,
  hold: m.call_act_hold,
  'visit-eta': m.call_act_visit_eta,
  'offer-complaint': m.call_act_offer_complaint,
  close: m.call_act_close,
  shirking: m.call_act_shirking,
  pretext: m.call_act_pretext,
  abuse: m.call_act_abuse
};

/** What a part, a talk act or a forbidden way of speaking is called. */
export function meaningWord(name: string, value?: string | number): string {
  if (Object.hasOwn(partNames, name)) return local(partNames[name as keyof typeof partNames]);
  if (name === 'ask-for' && value !== undefined) return m.call_act_ask_for({ what: fieldWord(String(value)) });
  return Object.hasOwn(talkWords, name) ? talkWords[name as TalkAct]() : name;
}

/** What a field of the ticket is called; one that has no name yet keeps its id. */
export function fieldWord(name: string): string {
  const text = Object.hasOwn(fieldNames, name) ? fieldNames[name] : undefined;
  return text ? local(text) : name;
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
