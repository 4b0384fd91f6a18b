import { promisesIn, type Promised } from '#contact/promises';
import { counted, type Act } from '#ticket/acts';
import { named, rightFor, wordsOf } from '../names';
import { evidence, type PlayedRun } from '../played';
import { agreedOnWrong } from '../wrong-facts';
import {
  isTakenUp,
  leftToHolder,
  met,
  missed,
  partly,
  putRightShare,
  putThrough,
  say,
  throughText,
  type ClosingFactReading,
  yeses
} from './reading';
import { whatIsOwed } from './owed';
import type { Evidence, Sentence } from '../../scorecard';

/** Checks that an offer within the SOP's limits was made, and that the customer agreed on correct terms. */
export function keepable(played: PlayedRun): ClosingFactReading {
  const { policy } = played.call.table;
  const given = promisesIn(played.call, played.memory);
  // What was settled on the call was kept, however soon it was promised.
  const isKept = played.ending === 'solved-on-the-spot';
  const tooSoon = given.filter(
    ({ hasty, kind, ofMoney }) => hasty && !(isKept && kind === 'complaint-solution' && !ofMoney)
  );
  const hasty = tooSoon.find(({ putRight }) => !putRight) ?? tooSoon[0];
  if (hasty && !hasty.putRight) return missed(...onHaste(hasty, played));
  const wrong = agreedOnWrong(policy.agreedTerms, played);
  if (wrong) return onWrongTerms(wrong, played);
  if (isVisitOpen(played, given.length > 0)) return missed(say('visit-not-agreed'), whatToPut(played));
  if (hasty) {
    const [why, remedy, entries] = onHaste(hasty, played);
    const share = putRightShare(played);
    return partly(100 - share, { ...why, more: [say('put-right', { share })] }, remedy, entries);
  }
  const put = given.find(({ act }) => counted(act))?.act ?? firstPut(played) ?? solvedBy(played);
  const left = leftToHolder(played);
  if (!put && left) return met(say('holder-is-to-call'), played.evidenceOf(left));
  const through = putThrough(played);
  if (!put && through) return met(throughText(played), through);
  // Closed without it, nobody is left to keep it.
  const owed = isKept && put ? whatIsOwed(played) : undefined;
  if (owed) return missed(...owed, [evidence(put!)]);
  if (!put) return missed(say('nothing-was-put'), whatToPut(played));
  return isTakenUp(played)
    ? met(say('promise-can-be-kept'), [evidence(put)])
    : missed(say('nobody-said-yes'), say('get-a-yes'), [evidence(put)]);
}

const firstPut = (played: PlayedRun): Act | undefined => played.creditable('solution')[0] ?? played.acts('solution')[0];

const mostOfPromise = 48;

function onHaste({ act, kind }: Promised, played: PlayedRun): [Sentence, Sentence, readonly Evidence[]] {
  const limit_ms = played.call.table.policy.earliestPromise_ms[kind];
  const why = say('promised-too-soon', { said: wordsOf(act, played, mostOfPromise), limit_ms });
  return [why, say('promise-later', { limit_ms }), [evidence(act)]];
}

function isVisitOpen(played: PlayedRun, given: boolean): boolean {
  const { class: business, conditions } = played.call.caseFile.case;
  const isSent = played.ending === 'handed-over' && business === 'fault' && !conditions.emergency;
  const isMeant = played.acts('solution').length > 0 || played.memory.desk.fields['visitTime'] !== undefined;
  return isSent && isMeant && !given && yeses(played).length === 0;
}

function onWrongTerms(act: Act, played: PlayedRun): ClosingFactReading {
  const right = rightFor(act.name, played);
  const part = named([act.name]);
  const said = wordsOf(act, played);
  const [why, remedy] = right
    ? [say('agreed-on-wrong-terms', { part, said, right }), say('correct-the-terms', { part, right })]
    : [say('agreed-on-wrong-terms-here', { part, said }), say('correct-the-terms-here', { part })];
  return missed(why, remedy, [evidence(act)]);
}

export function whatToPut({ call }: PlayedRun): Sentence {
  const { earliestPromise_ms, limits_ms } = call.table.policy;
  const { class: business, conditions } = call.caseFile.case;
  if (!conditions['can-verify']) return say('send-to-holder');
  if (conditions.emergency) return say('put-news', { limit_ms: earliestPromise_ms['emergency-progress'] });
  if (business === 'fault') return say(conditions['solvable-on-the-spot'] ? 'put-cure' : 'put-visit');
  return say('put-solution', { limit_ms: limits_ms['3.2-complaint-24h'] ?? earliestPromise_ms['complaint-solution'] });
}

/** Returns the act that counts as solution: an answer, the confirmation asked for, or guidance that fixed a fault. */
export function solvedBy(played: PlayedRun): Act | undefined {
  const { class: business, contact } = played.call.caseFile.case;
  // When all is done, what is put is the question whether it is well.
  if (contact === 'follow-up') return played.acts('ask-result-satisfied')[0];
  if (business === 'request') return confirmedOf(played) ?? (isQuestion(played) ? answeredBy(played) : undefined);
  if (business !== 'fault') return undefined;
  if (played.memory.acts.some((act) => act.name === 'recovers'))
    return ['restart', 'hold-power-10s', 'check-recovered'].flatMap((name) => played.acts(name))[0];
  const yes = yeses(played).find((moment) => !played.isOfBadLine(moment));
  const again = played.acts('contact-again').findLast(({ order }) => yes !== undefined && order < yes.order);
  return played.call.caseFile.case.conditions['solvable-on-the-spot'] ? again : undefined;
}

function isQuestion({ call }: PlayedRun): boolean {
  const { class: business, conditions } = call.caseFile.case;
  return business === 'request' && !conditions['wants-change'] && conditions['solvable-on-the-spot'] === true;
}

const answers = ['remaining', 'explain-cause', 'plan-contents'];

function answeredBy(played: PlayedRun): Act | undefined {
  const yes = yeses(played).find((moment) => !played.isOfBadLine(moment));
  const told = answers.flatMap((name) => played.acts(name)).sort((a, b) => a.order - b.order);
  return yes && told.findLast(({ order }) => order < yes.order);
}

function confirmedOf(played: PlayedRun): Act | undefined {
  const yes = played.memory.acts.findLast(({ kind, name }) => kind === 'customer' && name === 'confirms');
  return played.acts('ask-confirmation').findLast(({ order }) => yes !== undefined && order < yes.order);
}
