import type { Hit, Reading } from '#language/reading';
import type { CaseInstance } from '#scenario/case-instance';
import type { Meant } from '#ticket/memory';
import { offerIn, worthOf } from './offers';
import type { Weighed } from './turn';

/** A line in which the agent gives in: its moves with the promise that it is, and what the customer hears of it. */
interface GivenIn {
  readonly weighed: readonly Weighed[];
  readonly meant: readonly Meant[];
}

/** What a blank cheque is read as. */
const blankCheque = 'anything';
/** What all of the bill is read as, whichever way it is given back. */
const wholeBill = 'everything';
const bill: ReadonlySet<unknown> = new Set(['refund', 'waive']);

/**
 * Giving in, in whatever words: "200 it is", "as you wish", 都依您. It promises what the customer has asked for (3.2-complaint-reasonable), and
 * nothing where nothing has been asked for; a blank cheque promises the most that can be asked for. A smaller sum is an offer
 * like any other. Beside an offer of something else, or a refusal, it is to review.
 * @param wanted the remedy that the customer asks for
 */
export function givingIn(
  caseFile: CaseInstance,
  { answers }: Reading,
  said: GivenIn,
  wanted: string | undefined
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
  const offer = offerIn(caseFile, sure.hit);
  const triggers = [
    ...[offer.remedy, offer.kind].flatMap((it) => (it === undefined ? [] : [`solution:${it}`])),
    'solution'
  ];
  const rest = said.meant.filter(({ offer: other }) => !(other && isVague({ value: other.kind, ...other }, kind)));
  return { weighed, meant: [...rest, { triggers, weight: 'statement', offer }] };
}

function promiseOf(
  caseFile: CaseInstance,
  { value, from, to, sure }: Hit<string>,
  line: readonly Weighed[],
  wanted: string | undefined
): Weighed | undefined {
  const remedy =
    value === wholeBill ? dearest(caseFile, bill) : (wanted ?? (value === blankCheque ? dearest(caseFile) : undefined));
  if (remedy === undefined) return undefined;
  const { [remedy]: asked } = caseFile.scenario.remedies;
  const yuan = typeof value === 'number' ? value : undefined;
  if (yuan === undefined ? value === undefined : yuan < (worthOf(asked!, caseFile) ?? Infinity)) return undefined;
  const isElse = ({ hit }: Weighed) => hit.name === 'solution' && !isVague(hit, asked!.is);
  // The sum itself was named: whatever else is offered, this was promised.
  const open = yuan === undefined && line.some((it) => it.hit.sure && (it.hit.name === 'decline' || isElse(it)));
  const hit = {
    name: 'solution',
    value: remedy,
    ...(yuan === undefined ? {} : { yuan }),
    from,
    to,
    sure: sure && !open
  };
  return { kind: 'part', hit, counts: hit.sure ? 'yes' : 'doubtful', question: false };
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
