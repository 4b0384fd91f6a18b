import type { Hit, Reading, SpokenValue } from '#language/reading';
import type { CaseInstance } from '#scenario/case-instance';
import type { Meant, WantedRemedy } from '#ticket/memory';
import { offerMeant, worthOf } from './offers';
import type { Weighed } from './turn';

/** A line in which the agent gives in: its moves with the promise that it is, and what the customer hears of it. */
interface GivenIn {
  readonly weighed: readonly Weighed[];
  readonly meant: readonly Meant[];
}

/** What a yes is read as that names no sum. */
const asAsked = 'as-asked';
/** What a blank cheque is read as. */
const blankCheque = 'anything';
/** What all of the bill is read as, whichever way it is given back. */
const wholeBill = 'everything';
const bill: ReadonlySet<unknown> = new Set(['refund', 'waive']);

/**
 * Giving in, in whatever words: "200 it is", "as you wish", 都依您. It promises what the customer has asked for (3.2-complaint-reasonable), and
 * nothing where nothing has been asked for; a blank cheque promises the most that can be asked for. A smaller sum is an offer
 * like any other. Beside an offer of something else, or a refusal, it is to review.
 * @param wanted the remedy that the customer has asked for; when it is settled, only who names the sum again, or all of it, gives in
 */
export function givingIn(
  caseFile: CaseInstance,
  { answers }: Reading,
  said: GivenIn,
  wanted: WantedRemedy | undefined
): GivenIn {
  const promises = answers.flatMap((hit) => promiseOf(caseFile, hit, said.weighed, wanted) ?? []);
  const sure = promises.find(({ counts }) => counts === 'yes');
  const promise = sure ?? promises[0];
  if (!promise) return said;
  // One promise is not heard twice: what was read as a vaguer offer is this one.
  const kind = caseFile.scenario.remedies[String(promise.hit.value)]!.is;
  const others = said.weighed.filter(({ hit }) => !(sure && hit.name === 'solution' && isVague(hit, kind)));
  const weighed = [...others, promise].sort((a, b) => a.hit.from - b.hit.from || a.hit.to - b.hit.to);
  if (!sure) return { ...said, weighed };
  const rest = said.meant.filter(({ offer: other }) => !(other && isVague({ value: other.kind, ...other }, kind)));
  return { weighed, meant: [...rest, offerMeant(caseFile, sure.hit)] };
}

function promiseOf(
  caseFile: CaseInstance,
  { value, from, to, sure }: Hit<string>,
  line: readonly Weighed[],
  wanted: WantedRemedy | undefined
): Weighed | undefined {
  const remedy = promised(caseFile, value, line, wanted);
  if (remedy === undefined || (value === asAsked && line.some(({ hit }) => hit.sure && hit.name === 'offer-complaint')))
    return undefined;
  const { is: kind } = caseFile.scenario.remedies[remedy]!;
  const isElse = ({ hit }: Weighed) => hit.name === 'decline' || (hit.name === 'solution' && !isVague(hit, kind));
  // Who names the sum, or all of it, has promised it, whatever else is offered beside.
  const doubted = value === asAsked && line.some((it) => it.hit.sure && isElse(it));
  const yuan = typeof value === 'number' ? { yuan: value } : {};
  const hit = { name: 'solution', value: remedy, ...yuan, from, to, sure: sure && !doubted };
  return { kind: 'part', hit, counts: hit.sure ? 'yes' : 'doubtful', question: false };
}

/** What an answer promises; nothing if it is a smaller sum, or a mere yes where nothing is asked for any more. */
function promised(
  caseFile: CaseInstance,
  value: SpokenValue | undefined,
  line: readonly Weighed[],
  wanted: WantedRemedy | undefined
): string | undefined {
  if (value === wholeBill) return dearest(caseFile, bill);
  if (value === blankCheque) return wanted?.remedy ?? dearest(caseFile);
  if (value === asAsked) return wanted?.open === true ? wanted.remedy : undefined;
  if (typeof value !== 'number') return undefined;
  const worth = (remedy: string | undefined) =>
    remedy === undefined ? undefined : worthOf(caseFile.scenario.remedies[remedy]!, caseFile);
  if (value >= (worth(wanted?.remedy) ?? Infinity)) return wanted!.remedy;
  const whole = dearest(caseFile, bill);
  const isGivenBack = line.some(({ hit }) => hit.name === 'solution' && bill.has(hit.value) && hit.yuan === undefined);
  return value === worth(whole) && isGivenBack ? whole : undefined;
}

/** An offer that leaves open how much, and what, unless it is of one kind with what was asked for. */
const isVague = ({ value, yuan }: Pick<Weighed['hit'], 'value' | 'yuan'>, kind: string | undefined) =>
  yuan === undefined && (value === undefined || value === kind);

/** The dearest of what nobody here may give. */
function dearest({ facts, scenario: { remedies } }: CaseInstance, kinds?: ReadonlySet<unknown>): string | undefined {
  const worth = (id: string) => worthOf(remedies[id]!, { facts }) ?? 0;
  return Object.keys(remedies)
    .filter((id) => !remedies[id]!.within && (!kinds || kinds.has(remedies[id]!.is)))
    .sort((a, b) => worth(b) - worth(a))[0];
}
