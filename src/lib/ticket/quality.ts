import { dimensions, type Dimension } from '#domain/ids';
import type { Fields } from '#domain/entry';
import type { Fact } from '#domain/fact';
import type { Instances } from '#kernel/simulation';
import {
  writeFinding,
  type Lapse,
  type QualityFinding,
  type RightDetails,
  type WrongField
} from '#domain/quality-finding';
import { chance } from '#kernel/random';
import { holds, type Case, type Clause } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import { eventSpec } from '#machines/ticket-events';
import { choicesOf } from './inside/choices';
import { leftUndone, type Undone } from './inside/left-undone';
import { isMadeUp, moneyDetails } from './inside/made-up';
import { missingBeside } from './inside/missing-beside';
import { refusedMoney, type RefusedMoney } from './inside/refusals';
import { captureFields } from './capture';
import type { Memory } from './memory';
import type { TicketSpec } from './spec';
import type { Ticket } from './ticket';

/** Dimension that each quality event checks (5.1). */
export const checkedBy: Readonly<Record<string, Dimension>> = {
  'phrasing-checked': 'phrasing',
  'process-checked': 'process',
  'outcome-checked': 'outcome'
};

/** Checks whether quality has checked all dimensions of a ticket. */
export const isChecked = ({ taken }: Pick<Memory, 'taken'>): boolean =>
  Object.keys(checkedBy).every((check) => (taken[check] ?? 0) > 0);

/** Finding with its cost, as on the card of a call: points, and whether it breaks a gate. */
export interface WeighedFinding extends QualityFinding {
  readonly dimension: Dimension;
  readonly points: number;
  readonly gate: boolean;
}

/** Inspection of a ticket in all dimensions; `charts` include its customer's if they were on the line. */
export type Inspect = (ticket: Ticket, memory: Memory, charts?: Instances) => readonly WeighedFinding[];

/** Checks whether quality samples a ticket: by the first matching rule of the policy and seeded chance (随机抽检). */
export const isSampled = (spec: TicketSpec, policy: Policy, seed: number): boolean =>
  chance(seed, `quality.sample.${spec.number}`) * 100 < sampleShare_percent(spec, policy);

/** Returns the percentage of such tickets that quality checks, by the first matching rule of the policy. */
export function sampleShare_percent({ case: of }: Pick<TicketSpec, 'case'>, { ticket }: Policy): number {
  return ticket?.quality.sample.find(({ when }) => when === undefined || holds(when, of))?.share_percent ?? 0;
}

const mostFindings = 20;

/** Returns the quality record of one dimension: verdict by the policy, and findings. */
export function checkFields(
  dimension: Dimension,
  all: readonly WeighedFinding[],
  { ticket }: Policy
): Fields & { readonly verdict: 'pass' | 'fail' } {
  const found = all.filter((it) => it.dimension === dimension);
  const lost = found.reduce((sum, { points }) => sum + points, 0);
  const fails = found.some(({ gate }) => gate) || (found.length > 0 && lost >= ticket!.quality.failsFrom);
  return {
    verdict: fails ? 'fail' : 'pass',
    ...(found.length === 0 ? {} : { findings: [...new Set(found.map(writeFinding))].slice(0, mostFindings) })
  };
}

/** Returns the violations shown by the facts of a ticket, each clause once, with the same cost as in a call. */
export const inspectFacts = (
  { spec, policy }: Pick<Ticket, 'spec' | 'policy'>,
  memory: Memory,
  charts?: Instances
): readonly WeighedFinding[] => {
  const wrong = memory.facts.filter((fact) => isLapse(fact, policy, memory));
  const clauses = [...new Set(wrong.map(({ clause }) => clause))];
  const undone = leftUndone({ spec }, memory, charts).filter(({ clause }) => !clauses.includes(clause));
  const found: readonly WeighedFinding[] = [
    ...clauses.flatMap((clause) =>
      findingOf(
        wrong.filter((fact) => fact.clause === clause),
        { spec, policy },
        memory
      )
    ),
    ...undone.map((it) => ofUndone(it, policy)),
    ...(isSolved(spec.case, memory) ? [] : [unsolved(memory, policy)])
  ];
  return eachOnce(
    refusedMoney({ spec, policy }, memory).reduce<typeof found>((all, it) => withRefused(all, it, policy), found)
  );
};

function withRefused(
  found: readonly WeighedFinding[],
  { who, owed_yuan, offered_yuan }: RefusedMoney,
  { weights }: Policy
): readonly WeighedFinding[] {
  const clause = '3.2-complaint-reasonable';
  const weight = weights[clause] ?? weights.default;
  const lapse = offered_yuan > 0 ? 'partly' : 'skipped';
  const sums = { owed_yuan, offered_yuan };
  const same = found.find((it) => it.clause === clause && it.who === who);
  if (same?.lapse === 'forbidden') return found.map((it) => (it === same ? { ...same, ...sums } : it));
  const { gate = false, points = 0 } = same ?? {};
  const { dimension } = sopClauseOf(clause)!;
  const refused = { who, clause, lapse, ...sums, dimension, points: Math.max(points, weight), gate } as const;
  return same ? found.map((it) => (it === same ? refused : it)) : [...found, refused];
}

/** Merges findings that read the same, adding their costs. */
export function eachOnce(found: readonly WeighedFinding[]): readonly WeighedFinding[] {
  const once = new Map<string, WeighedFinding>();
  for (const it of found) {
    const line = `${it.dimension} ${writeFinding(it)}`;
    const same = once.get(line);
    once.set(line, same ? { ...same, points: same.points + it.points, gate: same.gate || it.gate } : it);
  }
  return [...once.values()];
}

function ofUndone(it: Undone, policy: Policy): WeighedFinding {
  const weight = policy.weights[it.clause] ?? policy.weights.default;
  const points = it.lapse === 'late' ? (weight * (100 - policy.late_percent)) / 100 : weight;
  return { ...it, dimension: sopClauseOf(it.clause)!.dimension, points, gate: false };
}

/** Checks whether a fact is a lapse: irregular step, broken limit, or act without a record of how it was done. */
export const isLapse = (fact: Fact, policy: Policy, memory: Memory): boolean =>
  fact.kind === 'irregular' || fact.kind === 'breached' || leftOut(fact, policy, memory).length > 0;

function leftOut({ kind, name, with: fields = {} }: Fact, policy: Policy, { desk }: Memory): readonly string[] {
  if (kind !== 'record' || name === undefined || desk.attempts.length > 0) return [];
  return Object.entries(eventSpec(name)?.fields ?? {}).flatMap(([field, spec]) =>
    spec.asked && fields[field] === undefined && choicesOf(spec, policy) !== undefined ? [field] : []
  );
}

function findingOf(
  facts: readonly Fact[],
  { spec, policy }: Pick<Ticket, 'spec' | 'policy'>,
  memory: Memory
): readonly WeighedFinding[] {
  const isDone = (it: Fact): boolean =>
    isLateBy(it)
      ? comes(it, memory) !== undefined
      : isMadeUp(it, { spec, policy }, memory) || isPutRight(it, spec, memory);
  const irregular = facts.filter(({ kind }) => kind === 'irregular');
  const fact =
    irregular.find(({ deviation }) => deviation === 'forbidden') ??
    irregular.find((it) => !isDone(it)) ??
    irregular[0] ??
    facts.findLast(({ kind }) => kind === 'breached') ??
    facts[0]!;
  const clause = sopClauseOf(fact.clause);
  if (!clause || !dimensions.includes(clause.dimension)) return [];
  const met = memory.facts.find(
    ({ kind, clause: of, order }) => kind === 'met' && of === fact.clause && order > fact.order
  );
  const done = (met !== undefined && !isLateBy(fact)) || isDone(fact);
  const words = wordsOf(fact, memory);
  const right = words === undefined ? rightOf(fact, { spec, policy }, memory) : { words };
  const lapse = lapseOf(fact, clause, done);
  return [
    {
      who: fact.who,
      clause: fact.clause,
      // Of what was agreed on, something was given.
      lapse: lapse === 'skipped' && 'given_yuan' in right ? 'partly' : lapse,
      ...right,
      dimension: clause.dimension,
      points: costOf(fact, facts.length, done, policy),
      gate: fact.kind === 'irregular' && !(done && fact.deviation === 'skipped') && policy.gates.includes(fact.clause)
    }
  ];
}

function lapseOf({ kind: how, deviation }: Fact, { kind, met }: Clause, done: boolean): Lapse {
  if (how === 'record') return 'partly';
  if (deviation === undefined) return done ? 'late' : 'breached';
  if (done && (deviation === 'skipped' || met?.by === 'label')) return 'late';
  return deviation === 'forbidden' && (kind === 'tag' || kind === 'record') ? 'wrong' : deviation;
}

const isLateBy = ({ kind, deviation, due_ms }: Fact): boolean =>
  kind === 'irregular' && deviation === 'skipped' && due_ms !== undefined;

const comes = ({ at_ms }: Fact, { facts }: Memory): number | undefined =>
  facts.find((it) => it.kind === 'record' && it.name === 'arrived' && it.at_ms >= at_ms)?.at_ms;

function isPutRight({ clause, order }: Fact, { case: of }: TicketSpec, { facts }: Memory): boolean {
  if (sopClauseOf(clause)?.met?.by !== 'label') return false;
  const last = facts.findLast(({ name }) => name === 'labelled');
  return last !== undefined && last.order > order && wrongLabel(last.with ?? {}, of).length === 0;
}

function rightOf(fact: Fact, { spec, policy }: Pick<Ticket, 'spec' | 'policy'>, memory: Memory): RightDetails {
  if (fact.kind === 'record') return { missing: leftOut(fact, policy, memory) };
  if (fact.kind === 'breached') return limitDetails(fact, memory);
  const { clause, deviation, due_ms, order } = fact;
  const { met } = sopClauseOf(clause)!;
  if (isLateBy(fact)) {
    const done_ms = comes(fact, memory);
    return { due_ms: due_ms!, ...(done_ms !== undefined && { done_ms }) };
  }
  if (deviation === 'too-early' && due_ms !== undefined) return { from_ms: due_ms };
  if (met?.by === 'label') {
    const given = memory.facts.findLast(({ name, order: at }) => name === 'labelled' && at < order)?.with ?? {};
    const wrong = isPutRight(fact, spec, memory) ? [] : wrongLabel(given, spec.case);
    return wrong.length === 0 ? {} : { wrong };
  }
  const missing = [
    ...captureFields(sopClauseOf(clause), spec.case).filter((name) => !memory.fields[name]),
    ...unsaid(fact, memory)
  ];
  return { ...(missing.length > 0 && { missing }), ...moneyDetails(fact, { spec, policy }, memory) };
}

function limitDetails({ clause, at_ms, order }: Fact, { facts }: Memory): RightDetails {
  const met = facts.find((it) => it.kind === 'met' && it.clause === clause && it.order > order);
  const waits = facts.findLast(
    ({ kind, name, order: at }) =>
      kind === 'record' && (name === 'customer-wait-begun' || name === 'customer-wait-ended') && at < order
  );
  // One that goes on from an earlier round may be over before it begins again: it was due then.
  const begun = facts.findLast(
    ({ kind, clause: of, order: at }) => of === clause && at < order && (kind === 'started' || kind === 'resumed')
  );
  return {
    due_ms: Math.min(at_ms, begun?.due_ms ?? at_ms),
    ...(met && { done_ms: met.at_ms }),
    ...(waits?.name === 'customer-wait-begun' && { waiting: true })
  };
}

function unsaid({ clause, at_ms, order }: Fact, { facts }: Memory): readonly string[] {
  const act = facts.findLast((it) => it.kind === 'record' && it.clause === clause && it.order < order);
  return act === undefined || act.at_ms !== at_ms ? [] : missingBeside(act);
}

/** Returns the label fields that differ from the ticket (2.2-label). */
export function wrongLabel(given: Fields, of: Case): readonly WrongField[] {
  const right = { business: of.class, difficulty: of.difficulty };
  return (Object.keys(right) as (keyof typeof right)[]).flatMap((field) =>
    given[field] === undefined || given[field] === right[field]
      ? []
      : [{ field, stands: String(given[field]), right: right[field] }]
  );
}

function costOf({ kind, clause, deviation }: Fact, times: number, isDone: boolean, policy: Policy): number {
  const { kind: of, met } = sopClauseOf(clause)!;
  const weight = policy.weights[clause] ?? policy.weights.default;
  if (met?.by === 'plain-speech')
    return (weight * Math.min(100, times * (policy.unclearSentence_percent?.most ?? 100))) / 100;
  if (of === 'forbidden') return policy.forbiddenLoss;
  const isLate = isDone && (kind === 'breached' || deviation === 'skipped' || met?.by === 'label');
  const isPart = kind === 'record' || isLate;
  return isPart ? (weight * (100 - policy.late_percent)) / 100 : weight;
}

function wordsOf({ deviation, entry }: Fact, { facts, lines }: Memory): string | undefined {
  if (deviation !== 'forbidden' || entry === undefined) return undefined;
  const said = facts.find(({ name, entry: of }) => name === 'spoke' && of === entry)?.with?.['text'];
  return said === undefined ? lines.find((line) => line.entry === entry)?.text : String(said);
}

function isSolved(of: Case, { milestones, taken, last, facts }: Memory): boolean {
  if (last['withdrawn'] !== undefined) return true;
  // A contact that left no ticket left nothing to be solved here: passed on, told what to do, or over before a word.
  if (facts.some(({ kind, name }) => kind === 'state' && name === 'left')) return true;
  switch (of.class) {
    case 'fault':
      return milestones.repaired !== undefined || (taken['recovered'] ?? 0) > 0;
    case 'complaint': {
      // Handled again, it is to be agreed again (4.1-reenter).
      const round = facts.findLast(({ kind, name }) => kind === 'milestone' && name === 'reentered')?.order ?? -1;
      return facts.some(({ kind, name, order }) => kind === 'milestone' && name === 'agreed' && order > round);
    }
    case 'request':
      return of.conditions['wants-change']
        ? milestones['acted-on'] !== undefined
        : milestones.contacted !== undefined || milestones.solution !== undefined;
  }
}

const unsolved = ({ holder }: Memory, { weights }: Policy): WeighedFinding => ({
  who: holder,
  clause: '5.1-outcome',
  lapse: 'missed',
  dimension: 'outcome',
  points: weights['5.1-outcome'] ?? weights.default,
  gate: false
});
