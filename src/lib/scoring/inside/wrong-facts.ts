import type { Act } from '#ticket/acts';
import { callClauseOf } from '#machines/call-clauses';
import { hundredths } from './clause-findings';
import { named, rightFor } from './names';
import { yeses } from './closing/reading';
import { evidence, type PlayedRun } from './played';
import { brokenRule } from './own-rule';
import { say, together, wrongText } from './why';
import type { Finding, Sentence } from '../scorecard';
import { knownSums } from '#contact/known-sums';
import { numbersIn } from '#language/numbers-in';
import { rowsTotal_yuan } from '#scenario/bill-total';
import type { Line } from '#ticket/memory';

const bill = 'bill';

const tells =
  /(?:账单|话费|费用)(?:的)?(?:总额|总共|一共|合计|共计|总计|金额|出账|应缴)?(?:一共|总共|合计|共计)?(?:是|为|共)?$|\bbills?\b[^,.;!?\d]{0,24}?\b(?:is|was|came to|comes to|totals|totalled|of)\s*(?:a total of\s*)?$|\btotal (?:is|was|of|comes to|came to)\s*$/i;

const ofLater = /下个?月|下月|以后|之后|往后|取消|退订|如果|要是|next|will|would|once|after|if\b|without/i;

const asked = /[?？]|[吗么](?:[。！!]|$)|[您你]说|[您你]刚|you (?:said|say|told|mentioned)/i;

const yuan = /^(?:元|块|yuan|rmb)/i;

interface WrongFact {
  readonly acts: readonly Act[];
  readonly corrected: boolean;
}

const rule = 'x-wrong-fact';

/** Returns a finding per wrong fact: less if corrected, capped by policy, not charged where a clause lost points. */
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

/** Returns the first wrong and never corrected act among these parts after which the customer agreed. */
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

function isSame(a: Act, b: Act): boolean {
  if (a.entry !== b.entry) return false;
  const overlap = a.from !== undefined && b.from !== undefined && a.from < b.to! && b.from < a.to!;
  return overlap || (a.name === b.name && a.value === b.value && a.yuan === b.yuan);
}

const partOf = ({ acts }: WrongFact): string => acts[0]!.name;

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

function billsTold({ call: { caseFile }, memory }: PlayedRun): readonly Act[] {
  const { bill: last } = caseFile.desk;
  if (!last) return [];
  const bills = [last, last.last].flatMap((one) =>
    one ? [one.total ?? rowsTotal_yuan(one), ...one.rows.map((row) => row.yuan)] : []
  );
  const lines = memory.lines.toArray();
  return lines.flatMap((line) => {
    const told = sumOf(line);
    if (!told) return [];
    const heard = lines.flatMap(({ who, text, from_ms }) =>
      who === 'customer' && from_ms < line.from_ms ? numbersIn(text).map(({ value }) => value) : []
    );
    const isTrue = [...bills, ...knownSums(caseFile), ...heard].includes(told.value);
    const { value, from, to } = told;
    const place = { at_ms: line.from_ms, who: 'agent', entry: line.entry!, from, to } as const;
    // Behind what was read in its line, in front of the next.
    const order = memory.acts.findLast(({ at_ms }) => at_ms <= line.from_ms)?.order ?? 0;
    return [{ ...place, order, kind: 'talk', name: bill, value, counts: isTrue ? 'yes' : 'wrong-fact' } as const];
  });
}

function sumOf({ who, entry, text }: Line) {
  if (who !== 'agent' || entry === undefined || asked.test(text) || ofLater.test(text)) return undefined;
  return numbersIn(text).find(({ unit, from }) => yuan.test(unit) && tells.test(text.slice(0, from).trimEnd()));
}
