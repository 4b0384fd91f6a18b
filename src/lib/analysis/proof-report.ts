import { digest } from '#domain/digest';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import { invariants as all } from './inside/invariants.ts';
import type { Explored } from './inside/proving/explored.ts';
import { lifeSteps, type LifeStep } from './inside/proving/life-words.ts';
import { lived } from './inside/proving/path.ts';
import { snapshotOf } from './inside/proving/world.ts';
import { nominalLimits } from './nominal-limits.ts';
import type { CounterExample } from './prove.ts';

export { lifeTime, stepLine, type LifeStep } from './inside/proving/life-words.ts';

/** How far a class of tickets was explored. Plain data. */
export interface ClassReport {
  readonly class: string;
  /** Situations that were come to, and regular steps between them. */
  readonly states: number;
  readonly steps: number;
  /** Situations that a bound kept from being looked into. */
  readonly unknown: number;
}

/** An invariant that does not hold, and the shortest life that shows it. Plain data. */
export interface FailureReport {
  readonly invariant: string;
  /** The class of the life; nothing where something is missing from all. */
  readonly class?: string;
  readonly what: Text;
  readonly steps: readonly LifeStep[];
  /** The events of that life, as they were explored, and how the regions of the chart that were explored stand behind each. */
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly stands: readonly unknown[];
}

/** What `npm run prove -- --write` found of the shipped policy, as the page about proofs shows it. */
export interface PublishedProofs {
  /** Of the chart, what can come to it, and what the proofs see of the policy. */
  readonly digest: string;
  /** Of what the proofs see of the policy ({@link sightOf}): another policy with the same is proved as well. */
  readonly sight: string;
  /** Of that without the lengths of limits. */
  readonly rules: string;
  /** The day of the proof: `2026-11-29`. */
  readonly on: string;
  readonly classes: readonly ClassReport[];
  /** The same for limits of any length, whatever comes first. */
  readonly anyLength: readonly ClassReport[];
  /** Of the invariants those of which something may stand behind a bound. */
  readonly open: readonly string[];
  /** What that is, by invariant; earlier results do not say. */
  readonly missing?: Readonly<Record<string, Text>>;
}

/** An invariant as people read it. */
export interface InvariantRow {
  readonly id: string;
  readonly title: Text;
  readonly claim: Text;
  readonly clauses: readonly string[];
  /** What holds at each step, or of each situation by itself, holds for limits of any length once it was proved of any order of what is due. */
  readonly anyLength: boolean;
  /** It says that there is something, and holds once all of that was come to. */
  readonly exists: boolean;
}

/** All that is proved, in its order. */
export const invariantRows: readonly InvariantRow[] = all.map(({ id, title, claim, clauses, over }) => ({
  id,
  title,
  claim,
  clauses,
  // That something can be come to is another matter: what leads there may be cut off by what is shorter.
  anyLength: over === 'steps' || id === 'no-dead-end',
  exists: over === 'classes'
}));

/**
 * What of a policy the proofs see: how long limits are, a working day counted as a day, which of them stand while one waits for the customer, and
 * the order of self-help. Of all else (roles, teams, quality, weights, scripts, numbers of attempts …) they go through every case, or it decides nothing that they are about.
 */
export interface Sight {
  /** Digests. */
  readonly all: string;
  readonly rules: string;
}

export function sightOf(policy: Policy): Sight {
  const rules = { pauses: [...(policy.ticket?.pauses ?? [])].sort(), selfHelp: policy.ticket?.selfHelp ?? [] };
  return { all: digest({ ...rules, limits: nominalLimits(policy) }), rules: digest(rules) };
}

export function classReport({ prepared, edges, unknown }: Explored): ClassReport {
  const steps = edges.reduce((sum, out) => sum + out.length, 0);
  return { class: prepared.of.id, states: edges.length, steps, unknown: unknown.size };
}

export function failureReport({ invariant, what, life }: CounterExample): FailureReport {
  if (!life) return { invariant: invariant.id, what, steps: [], events: [], stands: [] };
  const { prepared, events } = life;
  const stands = lived(prepared, events)!
    .slice(1)
    .map((standing) => snapshotOf(standing).value);
  return { invariant: invariant.id, class: prepared.of.id, what, steps: lifeSteps(prepared, events), events, stands };
}
