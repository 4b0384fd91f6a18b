import { fieldNames, partNames } from '#domain/part-names';
import type { ForbiddenLabel, TalkAct } from '#domain/words';
import { m } from '#app/messages';
import { local, type Words } from './words.ts';

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
