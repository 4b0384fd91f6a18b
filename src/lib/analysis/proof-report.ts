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

/** Extent of the exploration of one class of tickets. Plain data. */
export interface ClassReport {
  readonly class: string;
  readonly states: number;
  readonly steps: number;
  /** Number of situations left unexplored because of a bound. */
  readonly unknown: number;
}

/** Violated invariant with its shortest counterexample. Plain data. */
export interface FailureReport {
  readonly invariant: string;
  /** Class of the counterexample; absent if something is missing from all classes. */
  readonly class?: string;
  readonly what: Text;
  readonly steps: readonly LifeStep[];
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly stands: readonly unknown[];
}

/** Results of `npm run prove -- --write` for the shipped policy, as shown on the page about proofs. */
export interface PublishedProofs {
  /** Digest of the chart, its possible events, and the policy part that the proofs depend on. */
  readonly digest: string;
  /**
   * Digest of the policy part that proofs depend on ({@link sightOf}): other policies with the same digest are proved
   * too.
   */
  readonly sight: string;
  /** Digest of the same part without the lengths of limits. */
  readonly rules: string;
  /** Day of the proof: `2026-11-29`. */
  readonly on: string;
  readonly classes: readonly ClassReport[];
  readonly anyLength: readonly ClassReport[];
  /** Invariants that a bound left open. */
  readonly open: readonly string[];
  readonly missing?: Readonly<Record<string, Text>>;
}

export interface InvariantRow {
  readonly id: string;
  readonly title: Text;
  readonly claim: Text;
  readonly clauses: readonly string[];
  /**
   * True if the proof for any order of pending events extends it to limits of any length, as for claims about single
   * steps.
   */
  readonly anyLength: boolean;
  /** True if it claims that things are reachable; it holds once all of them were reached. */
  readonly exists: boolean;
}

/** Proved invariants, in order of proof. */
export const invariantRows: readonly InvariantRow[] = all.map(({ id, title, claim, clauses, over }) => ({
  id,
  title,
  claim,
  clauses,
  // That something can be come to is another matter: what leads there may be cut off by what is shorter.
  anyLength: over === 'steps' || id === 'no-dead-end',
  exists: over === 'classes'
}));

/** Digests of the policy parts that proofs depend on: lengths of limits, pauses and self-help order. */
export interface Sight {
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
