import type { Text } from '#domain/text';
import type { Remedy } from '#scenario/scenario';
import { worthOf } from '#contact/offers';
import { promisedSum } from '#contact/promises';
import { calledAs, choicesListed } from '../names';
import type { PlayedRun } from '../played';
import { unentered } from './demands';
import { say } from './reading';
import type { Sentence } from '../../scorecard';

const leastSum = 0.01;

const change = 'change-service';

interface Unkept {
  readonly is: Remedy;
  readonly label: Text;
}

/** The remedies that were promised and never entered on the desktop. */
function unkept(played: PlayedRun): readonly Unkept[] {
  const { caseFile } = played.call;
  const { desk } = played.memory;
  const { remedies } = caseFile.scenario;
  const given = desk.credits.reduce((sum, yuan) => sum + yuan, 0);
  const offered = new Map(played.acts('solution').map((act) => [String(act.value), act] as const));
  return [...offered].flatMap(([id, act]): readonly Unkept[] => {
    const is = remedies[id];
    if (!is?.within) return [];
    if (is.needs === change && desk.cancelled.length === 0) return [{ is, label: is.label }];
    // Who named no sum has promised some money, not how much; who named one has promised that, whatever else the remedy could come to.
    const named = promisedSum(is, act.yuan, caseFile);
    if (is.needs !== 'grant-credit' || given >= (named ?? leastSum)) return [];
    // It is called by what was said, though no more of that is owed than the remedy is worth.
    const isOwn = act.yuan === undefined || act.yuan === worthOf(is, caseFile);
    const label = isOwn ? calledAs(act, is.label, played) : { zh: `${act.yuan} 元`, en: `${act.yuan} yuan` };
    return [{ is, label }];
  });
}

/** Returns what was promised or confirmed but not entered, and the action for the first; `undefined` if nothing. */
export function whatIsOwed(played: PlayedRun): [why: Sentence, remedy: Sentence] | undefined {
  const promised = unkept(played).map(({ is, label }) => ({ enter: is.needs, label }));
  // A change that was promised as a remedy, and confirmed, is one thing.
  const confirmed = promised.some(({ enter }) => enter === change) ? [] : unentered(played);
  const all = [...promised, ...confirmed.map((label) => ({ enter: change, label }))];
  const [first] = all;
  if (!first) return undefined;
  const entered = say(first.enter === change ? 'enter-change' : 'enter-credit', { remedy: first.label });
  return [say('promised-not-entered', { remedy: choicesListed(all.map(({ label }) => label)) }), entered];
}
