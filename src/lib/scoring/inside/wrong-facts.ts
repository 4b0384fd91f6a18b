import type { Act } from '#ticket/acts';
import { callClauseOf } from '#machines/call-clauses';
import { billsTold } from './bill-told';
import { hundredths } from './clause-findings';
import { named, rightFor } from './names';
import { yeses } from './closing/reading';
import { evidence, type PlayedRun } from './played';
import { brokenRule } from './own-rule';
import { say, together, wrongText } from './why';
import type { Finding, Sentence } from '../scorecard';

/** One time that something wrong was told: all that was read of the same words, for 15 yuan a month may be a fee and the fee in force. */
interface WrongFact {
  readonly acts: readonly Act[];
  /** The right value was said in a later line. */
  readonly corrected: boolean;
}

const rule = 'x-wrong-fact';

/**
 * Findings for each thing that was said wrong. Each time has its price, part of it if it was put right in a later line, and all of them together
 * cost no more than the policy says. One lapse, one price: a clause that earns nothing for this alone has paid for it once.
 */
export function wrongFactFindings(played: PlayedRun, others: readonly Finding[]): readonly Finding[] {
  const facts = wrongFacts(played);
  const parts = [...new Set(facts.map(partOf))];
  const { loss, most, corrected: share = 100 } = played.call.table.policy.ownRules[rule];
  let left = (most ?? Infinity) * hundredths;
  const spent = new Set<Finding>();
  return parts.flatMap((part) => {
    const told = facts.filter((fact) => partOf(fact) === part);
    const paid = others.find((finding) => !spent.has(finding) && paysFor(finding, told[0]!, played));
    if (paid) spent.add(paid);
    const charged = told.slice(paid ? 1 : 0);
    const owed = charged.map((fact) => (fact.corrected ? (loss * share) / 100 : loss) * hundredths);
    const price = Math.round(owed.reduce((sum, each) => sum + each, 0));
    const lost = Math.min(price, left);
    left -= lost;
    const entries = told.map(({ acts }) => evidence(acts[0]!));
    const why = whyOf(part, told, played, { charged, share, ...(lost < price && most !== undefined && { most }) });
    return brokenRule(played, rule, entries, { why, remedy: remedyOf(told[0]!.acts[0]!, played), lost }).map(
      (finding) => ({
        ...finding,
        id: `${rule}.${part}`,
        ...(paid && { cause: paid.clause })
      })
    );
  });
}

/** What was told wrong and never put right, of these parts: the first of it behind which the customer said yes. */
export function agreedOnWrong(parts: readonly string[], played: PlayedRun): Act | undefined {
  const yes = (order: number): boolean =>
    yeses(played).some((moment) => moment.order > order) ||
    played.memory.acts.some((act) => act.name === 'confirms' && act.order > order);
  return wrongFacts(played)
    .filter(({ corrected }) => !corrected)
    .flatMap(({ acts }) => acts.filter(({ name }) => parts.includes(name)).slice(0, 1))
    .find(({ order }) => yes(order));
}

function wrongFacts(played: PlayedRun): readonly WrongFact[] {
  const all = [...played.memory.acts, ...billsTold(played)];
  const groups: Act[][] = [];
  for (const act of all.filter(({ counts }) => counts === 'wrong-fact')) {
    const same = groups.find(([first]) => isSame(first!, act));
    if (same) same.push(act);
    else groups.push([act]);
  }
  const right = all.filter(
    ({ kind, counts, value }) =>
      kind !== 'rule' && counts !== 'wrong-fact' && counts !== 'doubtful' && value !== undefined
  );
  return groups.map((acts) => ({
    acts,
    corrected: right.some((act) => acts.some(({ name, entry }) => act.name === name && act.entry! > entry!))
  }));
}

/** The same words, or the same thing once more in the same breath. */
function isSame(a: Act, b: Act): boolean {
  if (a.entry !== b.entry) return false;
  const overlap = a.from !== undefined && b.from !== undefined && a.from < b.to! && b.from < a.to!;
  return overlap || (a.name === b.name && a.value === b.value && a.yuan === b.yuan);
}

const partOf = ({ acts }: WrongFact): string => acts[0]!.name;

/** True if a clause earns nothing for wrong values alone, this one among them: it has paid for one of them. */
function paysFor({ clause, verdict, dimension, why, max, lost }: Finding, { acts }: WrongFact, { call }: PlayedRun) {
  const met = callClauseOf(clause)?.met;
  const parts: readonly string[] = met !== undefined && 'parts' in met ? met.parts : [];
  return (
    verdict === 'missed' &&
    dimension === call.table.policy.ownRules[rule].dimension &&
    max + lost > 0 &&
    [why, ...(why.more ?? [])].every(({ code }) => code === 'part-wrong' || code === 'part-wrong-here') &&
    acts.some(({ name }) => parts.includes(name))
  );
}

function whyOf(
  part: string,
  told: readonly WrongFact[],
  played: PlayedRun,
  { charged, share, most }: { readonly charged: readonly WrongFact[]; readonly share: number; readonly most?: number }
): Sentence {
  const distinct = [...new Map(told.map(({ acts }) => [acts[0]!.value, acts[0]!])).values()];
  return together([
    ...distinct.map((act) => wrongText({ part, act }, played)),
    ...(told.length > 1 ? [say('wrong-again', { times: told.length })] : []),
    ...putRight(charged, share),
    ...(most === undefined ? [] : [say('loss-capped', { most })])
  ])!;
}

/** Of which times only a part is taken off, for they were put right. */
function putRight(told: readonly WrongFact[], share: number): readonly Sentence[] {
  const times = told.filter(({ corrected }) => corrected).length;
  if (times === 0 || share >= 100) return [];
  return [times === told.length ? say('put-right', { share }) : say('put-right-some', { times, share })];
}

function remedyOf(act: Act, played: PlayedRun): Sentence {
  const part = act.name;
  const right = rightFor(part, played, act);
  if (!right) return { code: 'look-first', values: { part: named([part]) } };
  return part === 'agent-id'
    ? { code: 'say-own-number', values: { right } }
    : { code: 'say-the-right', values: { part: named([part]), right } };
}
