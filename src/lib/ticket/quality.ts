import { dimensions, type Dimension } from '#domain/ids';
import type { Fields } from '#domain/entry';
import type { Fact } from '#domain/fact';
import type { Instances } from '#kernel/simulation';
import { writeFinding, type QualityFinding } from '#domain/quality-finding';
import { chance } from '#kernel/random';
import { holds, type Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';
import type { Memory } from './memory';
import type { TicketSpec } from './spec';
import type { Ticket } from './ticket';

/** What quality looks at (5.1), by the event with which it says what it found. */
export const checkedBy: Readonly<Record<string, Dimension>> = {
  'phrasing-checked': 'phrasing',
  'process-checked': 'process',
  'outcome-checked': 'outcome'
};

/** A finding with what it costs, as on the card of a call: points, and whether it breaks a gate. */
export interface WeighedFinding extends QualityFinding {
  readonly dimension: Dimension;
  readonly points: number;
  readonly gate: boolean;
}

/** What somebody finds who looks at a ticket as it stands, of all dimensions. @param charts the ticket's, and its customer's where they were on the line */
export type Inspect = (ticket: Ticket, memory: Memory, charts?: Instances) => readonly WeighedFinding[];

/** True of a ticket that quality looks at: by the first rule of the policy's sample that fits, by chance and seed (随机抽检). */
export function isSampled({ number, case: of }: TicketSpec, { ticket }: Policy, seed: number): boolean {
  const rule = ticket?.quality.sample.find(({ when }) => when === undefined || holds(when, of));
  return rule !== undefined && chance(seed, `quality.sample.${number}`) * 100 < rule.share_percent;
}

/** The most that a list of findings holds. */
const mostFindings = 20;

/** What quality writes down of one dimension: its verdict by the policy, and what it found. */
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

/**
 * What the facts of a ticket say was not kept, each clause once: irregular steps, limits that were broken, a request that is not solved. What that costs
 * is what it costs in a call.
 */
export const inspectFacts = (
  { spec, policy }: Pick<Ticket, 'spec' | 'policy'>,
  memory: Memory
): readonly WeighedFinding[] => {
  const wrong = memory.facts.filter(({ kind }) => kind === 'irregular' || kind === 'breached');
  const clauses = [...new Set(wrong.map(({ clause }) => clause))];
  return [
    ...clauses.flatMap((clause) =>
      findingOf(
        wrong.filter((fact) => fact.clause === clause),
        policy,
        memory
      )
    ),
    ...(isSolved(spec.case, memory) ? [] : [unsolved(memory, policy)])
  ];
};

/** What went wrong about one clause: an irregular step says more than the limit that broke beside it. */
function findingOf(facts: readonly Fact[], policy: Policy, memory: Memory): readonly WeighedFinding[] {
  const fact = facts.find(({ kind }) => kind === 'irregular') ?? facts[0]!;
  const clause = sopClauseOf(fact.clause);
  if (!clause || !dimensions.includes(clause.dimension)) return [];
  const done = memory.facts.findLast(({ kind, clause: of }) => kind === 'met' && of === fact.clause);
  const words = wordsOf(fact, memory);
  return [
    {
      who: fact.who,
      clause: fact.clause,
      lapse: fact.deviation ?? (done ? 'late' : 'breached'),
      ...(words === undefined ? {} : { words }),
      dimension: clause.dimension,
      points: costOf(fact, facts.length, done !== undefined, policy),
      gate: fact.kind === 'irregular' && policy.gates.includes(fact.clause)
    }
  ];
}

/** What it costs in a call: what must never be said, what nobody can follow line by line, what is done after all as late. */
function costOf({ kind, clause }: Fact, times: number, isDone: boolean, policy: Policy): number {
  const { kind: of, met } = sopClauseOf(clause)!;
  const weight = policy.weights[clause] ?? policy.weights.default;
  if (met?.by === 'plain-speech')
    return (weight * Math.min(100, times * (policy.unclearSentence_percent?.most ?? 100))) / 100;
  if (of === 'forbidden') return policy.forbiddenLoss;
  return kind === 'breached' && isDone ? (weight * (100 - policy.late_percent)) / 100 : weight;
}

/** Of something said, the line: a person who reads it can judge for themselves. */
function wordsOf({ deviation, entry }: Fact, { facts, lines }: Memory): string | undefined {
  if (deviation !== 'forbidden' || entry === undefined) return undefined;
  const said = facts.find(({ name, entry: of }) => name === 'spoke' && of === entry)?.with?.['text'];
  return said === undefined ? lines.find((line) => line.entry === entry)?.text : String(said);
}

/** 5.1-outcome, 验证是否解决诉求: repaired or back, agreed, put through, or answered; what the customer withdrew needs no more. */
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
