import type { AnswerHit, Reading } from '#language/reading';
import type { CaseInstance } from '#scenario/case-instance';
import type { Meant, WantedRemedy } from '#ticket/memory';
import type { CallContext } from './inside/call-context';
import { mostGoodwill_yuan, offerMeant, worthOf } from './offers';
import { byPlace, refuses, type Weighed } from './turn';

interface GivenIn {
  readonly weighed: readonly Weighed[];
  readonly meant: readonly Meant[];
}

const bill: ReadonlySet<unknown> = new Set(['refund', 'waive']);

const yieldsTo: ReadonlySet<unknown> = new Set(['as-asked', 'as-demanded']);

/** Reads giving in (都依您) as promising `wanted` (3.2-complaint-reasonable); needs review beside another offer. */
export function givingIn(table: Giver, { answers }: Reading, said: GivenIn, wanted: WantedRemedy | undefined): GivenIn {
  const promises = answers.flatMap((hit) => promiseOf(table, hit, said.weighed, wanted) ?? []);
  const sure = promises.find(({ counts }) => counts === 'yes');
  const promise = sure ?? promises[0];
  if (!promise) return said;
  // One promise is not heard twice: what was read as a vaguer offer is this one.
  const { remedies } = table.caseFile.scenario;
  const kind = remedies[String(promise.hit.value)]?.is ?? String(promise.hit.value);
  const others = said.weighed.filter(({ hit }) => !(sure && hit.name === 'solution' && isVague(hit, kind)));
  const weighed = [...others, promise].sort(byPlace);
  if (!sure) return { ...said, weighed };
  const rest = said.meant.filter(({ offer: other }) => !(other && isVague({ value: other.kind, ...other }, kind)));
  return { weighed, meant: [...rest, offerMeant(table.caseFile, sure.hit)] };
}

type Giver = Pick<CallContext, 'caseFile' | 'policy'>;

function promiseOf(
  table: Giver,
  answer: AnswerHit,
  line: readonly Weighed[],
  wanted: WantedRemedy | undefined
): Weighed | undefined {
  const { value, from, to, sure } = answer;
  const remedy = promised(table, answer, line, wanted);
  if (
    remedy === undefined ||
    (yieldsTo.has(value) && line.some(({ hit }) => hit.sure && hit.name === 'offer-complaint'))
  )
    return undefined;
  // Who names the sum only in passing, beside a refusal, has refused it.
  if (!sure && line.some(({ hit }) => hit.sure && refuses.has(hit.name))) return undefined;
  const kind = table.caseFile.scenario.remedies[remedy]?.is ?? remedy;
  const isElse = ({ hit }: Weighed) => hit.name === 'decline' || (hit.name === 'solution' && !isVague(hit, kind));
  // Who names the sum, the demand or all of it has promised it, whatever else is offered beside, unless it is refused there.
  const mayMeanElse = value === 'as-demanded' ? ({ hit }: Weighed) => hit.name === 'decline' : isElse;
  const doubted = yieldsTo.has(value) && line.some((it) => it.hit.sure && mayMeanElse(it));
  const yuan = typeof value === 'number' ? { yuan: value } : {};
  const hit = { name: 'solution', value: remedy, ...yuan, from, to, sure: sure && !doubted };
  return { kind: 'part', hit, counts: hit.sure ? 'yes' : 'doubtful', question: false };
}

function promised(
  { caseFile, policy }: Giver,
  { name, value }: AnswerHit,
  line: readonly Weighed[],
  wanted: WantedRemedy | undefined
): string | undefined {
  if (value === 'everything') return dearest(caseFile, bill);
  if (value === 'anything') return wanted?.remedy ?? dearest(caseFile);
  if (value === 'as-asked') return wanted?.open === true ? wanted.remedy : undefined;
  // Who names the demand gives in to it even where nobody insists on it any more.
  if (value === 'as-demanded') return wanted?.remedy;
  if (value === 'change-plan') {
    const remedy = wanted && caseFile.scenario.remedies[wanted.remedy];
    return remedy?.is === value && !remedy.within ? wanted?.remedy : undefined;
  }
  if (typeof value !== 'number') return undefined;
  const worth = (remedy: string | undefined) =>
    remedy === undefined ? undefined : worthOf(caseFile.scenario.remedies[remedy]!, caseFile);
  if (value >= (worth(wanted?.remedy) ?? Infinity)) return wanted!.remedy;
  const whole = dearest(caseFile, bill);
  const isGivenBack = line.some(({ hit }) => hit.name === 'solution' && bill.has(hit.value) && hit.yuan === undefined);
  if (value === worth(whole) && isGivenBack) return whole;
  // A sum of the bill or the tariff is told more often than given.
  const isOfCase = Object.values(caseFile.facts).some((fact) => Number(fact) === value);
  const isPutUp = name === 'grant' && !isOfCase && value > mostGoodwill_yuan(caseFile, policy);
  return isPutUp ? 'compensate' : undefined;
}

/** An offer that leaves open how much, and what, unless it is of one kind with what was asked for. */
const isVague = ({ value, yuan }: Pick<Weighed['hit'], 'value' | 'yuan'>, kind: string | undefined) =>
  yuan === undefined && (value === undefined || value === kind);

function dearest({ facts, scenario: { remedies } }: CaseInstance, kinds?: ReadonlySet<unknown>): string | undefined {
  const worth = (id: string) => worthOf(remedies[id]!, { facts }) ?? 0;
  return Object.keys(remedies)
    .filter((id) => !remedies[id]!.within && (!kinds || kinds.has(remedies[id]!.is)))
    .sort((a, b) => worth(b) - worth(a))[0];
}
