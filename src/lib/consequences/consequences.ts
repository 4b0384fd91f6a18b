import { oldNumbers, type OldNumber } from '#analysis/old-numbers';
import { policyDifferences, type Difference } from '#analysis/policy-differences';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { saidIn } from '#domain/entry';
import { prepareFor } from '#language/script';
import type { Policy } from '#machines/policy';
import type { Scenario } from '#scenario/scenario';
import { openSandbox } from '#sandbox/sandbox';
import { limitsUsed, type LimitUsed } from './limits-used';
import { pairedDesks, planOf, usualDesks, type DesksAsked, type PairedDesks } from './paired-desks';
import { reCheck, type CheckedAnew } from './re-check';
import { reScore, type RunToScore, type ScoredAnew, type ScoreMemo } from './re-score';
import type { ReadingMemo } from './readings';

export interface PolicySide {
  readonly raw: unknown;
  readonly policy: Policy;
}

export interface Material {
  readonly runs: readonly RunToScore[];
  readonly scenarios: readonly Scenario[];
  readonly pairs: number;
  readonly desks?: Partial<Omit<DesksAsked, 'pairs'>>;
}

export interface Progress {
  readonly stage: 'runs' | 'scenarios' | 'desks';
  readonly done: number;
  readonly of: number;
}

export interface Consequences {
  readonly differences: readonly Difference[];
  /** Texts that still state the previous value. */
  readonly oldNumbers: readonly OldNumber[];
  readonly runs: readonly ScoredAnew[];
  readonly scenarios: readonly CheckedAnew[];
  readonly limits: readonly LimitUsed[];
  /** Paired desks; absent if not requested, or if no ticket can be replayed under one of the policies. */
  readonly desks?: PairedDesks;
  readonly noDesks?: readonly Diagnostic[];
}

/** Caches of readings and scores, and a hook that yields to other work. */
export interface Workshop {
  readonly readings: ReadingMemo;
  readonly scores?: ScoreMemo;
  /** Called after every small piece of work; returns a promise to await before going on, or `undefined`. */
  readonly pause: () => Promise<void> | undefined;
}

/** Computes a draft's consequences; throws what the signal was aborted with, after the work under way. */
export async function consequencesOf(
  inForce: PolicySide,
  draft: PolicySide,
  material: Material,
  { readings, scores, pause }: Workshop,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal
): Promise<Consequences> {
  const { runs, scenarios, pairs } = material;
  signal?.throwIfAborted();
  await prepareFor(runs.flatMap(({ entries }) => saidIn(entries)));
  const walk = <T>(stage: Progress['stage'], of: number, work: Generator<number | undefined, T>) =>
    walked(work, (done) => onProgress({ stage, done, of }), pause, signal);
  const scored = await walk(
    'runs',
    runs.length,
    counted(reScore(inForce.policy, draft.policy, { runs, scenarios }, readings, scores), 2)
  );
  const checked = await walk('scenarios', scenarios.length, reCheckCounted(inForce, draft, scenarios, readings));
  const differences = policyDifferences(inForce.raw, draft.raw);
  const found = oldNumbers(differences, draft.raw, scenarios);
  const uses = scored.flatMap((run) => run.uses);
  const limits = limitsUsed(differences, uses, undefined);
  const told = { differences, oldNumbers: found, runs: scored, scenarios: checked, limits };
  if (pairs === 0) return told;
  const asked: DesksAsked = { ...usualDesks, ...material.desks, pairs };
  const noDesks = [inForce, draft].flatMap(
    ({ policy }) => openSandbox(planOf(asked, asked.seed), policy, []).diagnostics
  );
  if (noDesks.length > 0) return { ...told, noDesks };
  const desks = await walk('desks', pairs, pairedDesks(inForce.policy, draft.policy, asked));
  return { ...told, limits: limitsUsed(differences, uses, desks.uses), desks };
}

function* counted<T>(work: Generator<void, T>, each: number): Generator<number, T> {
  for (let steps = 1; ; steps += 1) {
    const { done, value } = work.next();
    if (done) return value;
    yield Math.floor(steps / each);
  }
}

function* reCheckCounted(
  { policy: inForce }: PolicySide,
  { policy: draft }: PolicySide,
  scenarios: readonly Scenario[],
  readings: ReadingMemo
): Generator<number | undefined, readonly CheckedAnew[]> {
  const all: CheckedAnew[] = [];
  for (const scenario of scenarios) {
    const work = reCheck(inForce, draft, [scenario], readings);
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) {
        all.push(...step.value);
        break;
      }
      yield undefined;
    }
    yield all.length;
  }
  return all;
}

async function walked<T>(
  work: Generator<number | undefined, T>,
  tell: (done: number) => void,
  pause: Workshop['pause'],
  signal: AbortSignal | undefined
): Promise<T> {
  let told = -1;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (value !== undefined && Math.floor(value) > told) tell((told = Math.floor(value)));
    const waiting = pause();
    if (waiting) await waiting;
    signal?.throwIfAborted();
  }
}
