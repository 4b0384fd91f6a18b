import type { Fact } from '#domain/fact';
import type { QualityFinding } from '#domain/quality-finding';
import type { Role } from '#domain/roles';
import type { Instances } from '#kernel/simulation';
import { holds, type Case } from '#machines/clause';
import { sopClauseOf } from '#machines/sop-clauses';
import { ticket as chartName } from '../events';
import { milestonesIn, type Memory } from '../memory';
import type { Ticket } from '../ticket';
import { unescalated } from './refusals';

/** Clause violated without a late chart step: its action is missing, or came only after its purpose had passed. */
export type Undone = Pick<QualityFinding, 'who' | 'clause'> & { readonly lapse: 'missed' | 'late' };

/** Returns required actions that were never done and left no trace in the facts. */
export function leftUndone({ spec }: Pick<Ticket, 'spec'>, memory: Memory, charts?: Instances): readonly Undone[] {
  const aside = memory.facts.find(isPutAside);
  const { class: kind, conditions } = spec.case;
  const settles = conditions['settles-on-call'];
  const did = (event: string): boolean => (memory.taken[event] ?? 0) > 0;
  const own = (clause: string): Undone => ({ who: 'agent', clause, lapse: 'missed' });
  const put = memory.facts.find(({ kind: of, name }) => of === 'record' && name === 'solution-put');
  const isPut = put !== undefined && (!settles || put.order < (aside?.order ?? Infinity));
  const isEnded = aside !== undefined || isSolvedAtOnce(memory);
  const isComplaint = kind === 'complaint';
  const undone: Readonly<Record<string, boolean>> = {
    '1.1-hotline-transfer': isElsewheres(spec.case) && aside !== undefined && !did('transfer-told'),
    '2.1-identity': isEnded && !isIdentified(memory),
    '3.2-complaint-order': isComplaint && isEnded && !(did('apologised') && did('verifying-told')),
    '3.2-complaint-tell': isComplaint && aside !== undefined && !settles && !did('first-contact-told'),
    '3.2-complaint-reasonable': isComplaint && aside !== undefined && !isPut
  };
  const clauses = [
    ...(aside ? stillOpen(spec.case, charts) : []),
    ...Object.keys(undone).filter((clause) => undone[clause])
  ];
  return [
    ...[...new Set(clauses)].map(own),
    ...withoutPlan(memory),
    ...unescalated({ spec }, memory).map((who): Undone => ({ who, clause: '3.2-complaint-escalate', lapse: 'missed' }))
  ];
}

const isElsewheres = ({ channel, conditions }: Case): boolean => channel === 'hotline' && !conditions['in-scope'];

const isPutAside = ({ kind, clause, deviation, who }: Fact): boolean =>
  kind === 'irregular' && clause === '3.3-undispatched-30min' && deviation === 'skipped' && who === 'agent';

const isSolvedAtOnce = ({ facts }: Memory): boolean =>
  facts.some(({ kind, name }) => kind === 'state' && name === 'solved-on-the-spot');

const isIdentified = ({ milestones, taken }: Memory): boolean =>
  milestones.verified !== undefined || (taken['identity-recorded-unverifiable'] ?? 0) > 0;

function stillOpen(of: Case, charts: Instances | undefined): readonly string[] {
  const instance = charts?.get(chartName);
  if (!instance) return [];
  const { outcomes } = instance.chart.step(instance.snapshot, { type: 'passing-on' });
  return outcomes.flatMap((it) => {
    if (it.kind !== 'effect' || it.type !== 'deviate') return [];
    const { clause } = it.params as { readonly clause: string };
    const when = sopClauseOf(clause)?.when;
    return when === undefined || holds(when, of) ? [clause] : [];
  });
}

function withoutPlan(memory: Memory): readonly Undone[] {
  const deeds = memory.facts.filter(({ kind }) => kind === 'record');
  const taken = deeds.find(({ name }) => name === 'responded');
  const come = (['solution', 'acted-on', 'repaired'] as const).flatMap((name) => milestonesIn(memory, name));
  const done = taken && come.sort((a, b) => a.order - b.order).find(({ order }) => order > taken.order);
  if (!taken || !done) return [];
  const plan = deeds.find(({ name }) => name === 'plan-recorded');
  if (plan && plan.order < done.order) return [];
  return [{ who: taken.who as Role, clause: '3.2-one-plan', lapse: plan ? 'late' : 'missed' }];
}
