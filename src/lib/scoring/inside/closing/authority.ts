import { beyondAuthority, isBeyondAuthority } from '#contact/handover-defects';
import { mostGoodwill_yuan } from '#contact/offers';
import { promisesIn } from '#contact/promises';
import { isTakenBack } from '#contact/taken-back';
import { counted, type Act } from '#ticket/acts';
import { calledAs, choicesListed, wordsOf } from '../names';
import { evidence, type PlayedRun } from '../played';
import { together } from '../why';
import { solvedBy, whatToPut } from './keepable';
import {
  isTakenUp,
  lastDesk,
  leftToHolder,
  met,
  missed,
  putRightShare,
  putThrough,
  say,
  type ClosingFactReading
} from './reading';
import type { Sentence } from '../../scorecard';

/** Checks that a solution or time was offered and nothing beyond the agent's authority was promised or given. */
export function withinAuthority(played: PlayedRun): ClosingFactReading {
  const { call, memory } = played;
  const most = mostGoodwill_yuan(call.caseFile, call.table.policy);
  const credited = memory.desk.credits.reduce((sum, yuan) => sum + yuan, 0);
  const beyond = beyondAuthority(call, memory.acts);
  const remedy = whatElse(played);
  if (credited > most) {
    const entries = [...(beyond ? [evidence(beyond)] : []), ...lastDesk(played, 'grant-credit')];
    return { is: 'violated', deed: true, entries, why: say('granted-beyond', { yuan: credited, most }), remedy };
  }
  if (beyond) return promisedBeyond(played, remedy);
  const doubted = memory.acts.find((act) => act.counts === 'doubtful' && isBeyondAuthority(call, act));
  if (doubted) return { is: 'to-review', entries: [evidence(doubted)], why: say('to-review-authority'), remedy };
  const promised = promisesIn(call, memory).flatMap(({ act }) => (counted(act) ? [act] : []));
  const put = [...played.acts('solution'), ...promised].sort((a, b) => a.order - b.order)[0] ?? solvedBy(played);
  const left = leftToHolder(played);
  if (!put && left) return met(say('within-authority'), played.evidenceOf(left));
  const through = putThrough(played);
  if (!put && through) return met(say('within-authority'), through);
  if (!put) return missed(say('nothing-was-put'), whatToPut(played));
  return isTakenUp(played)
    ? met(say('within-authority'), [evidence(put)])
    : missed(say('nobody-said-yes'), say('get-a-yes'), [evidence(put)]);
}

function promisedBeyond(played: PlayedRun, remedy: Sentence): ClosingFactReading {
  const { call, memory } = played;
  const all = memory.acts.filter((act) => act.counts !== 'doubtful' && isBeyondAuthority(call, act));
  // One sum in one breath is one promise, whatever remedies its words fit.
  const said = all.filter((act, at) => !all.slice(0, at).some((other) => isSameBreath(act, other)));
  // Said once more it is the same thing, and it is the last time that has to be taken back.
  const things = [...new Map(said.map((act) => [`${String(act.value)} ${act.yuan ?? ''}`, act])).values()];
  const share = putRightShare(played);
  const prices = things.map((act) => ({ act, percent: isTakenBack(act, memory) ? share : 100 }));
  const why = together(
    prices.flatMap(({ act, percent }) => [
      promisedText(act, played),
      ...(percent < 100 ? [say('put-right', { share })] : [])
    ])
  )!;
  return {
    is: 'violated',
    earns_percent: prices.every(({ percent }) => percent < 100) ? 100 - share : 0,
    loses_percent: prices.reduce((sum, { percent }) => sum + percent, 0),
    entries: things.map(evidence),
    why,
    remedy
  };
}

function isSameBreath(a: Act, b: Act): boolean {
  const overlaps = a.from! < b.to! && b.from! < a.to!;
  return a.entry === b.entry && a.yuan !== undefined && a.yuan === b.yuan && overlaps;
}

function promisedText(act: Act, played: PlayedRun): Sentence {
  const most = mostGoodwill_yuan(played.call.caseFile, played.call.table.policy);
  const label = played.call.caseFile.scenario.remedies[String(act.value)]?.label;
  if ((act.yuan ?? 0) <= most && label) return say('remedy-beyond', { remedy: calledAs(act, label, played) });
  const said = wordsOf(act, played);
  // Ten each month is less than one may give, and what it comes to is not: that has to be told.
  const isEachMonth = marksOf(act, played).some(({ name, sure }) => name === 'each-month' && sure);
  return isEachMonth && act.yuan !== undefined
    ? say('sums-beyond', { said, yuan: act.yuan, most })
    : say('sum-beyond', { said, most });
}

const marksOf = ({ entry }: Act, { memory }: PlayedRun) =>
  memory.lines.find((line) => line.who === 'agent' && line.entry === entry)?.reading?.marks ?? [];

function whatElse({ call }: PlayedRun): Sentence {
  const within = Object.values(call.caseFile.scenario.remedies).filter((remedy) => remedy.within);
  return within.length > 0
    ? say('offer-within', { remedies: choicesListed(within.map(({ label }) => label)) })
    : say('decline-politely');
}
