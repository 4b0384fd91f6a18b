import type { Mode } from '#domain/ids';
import { wholeCalls, type Attempt } from './attempt';

/** One case of a scenario, and how far the trainee got with it. */
export interface CollectedCase<V> {
  readonly variant: V;
  /** `passed` in any mode but guided, where ready lines are picked. */
  readonly state: 'unmet' | 'met' | 'passed';
  /** The best total in it, 0 to 100, in whatever mode. */
  readonly best?: number;
  readonly tries: number;
  /** Met, and passed with ready lines to pick from: that it can be done without is still to be shown. */
  readonly led?: true;
}

/** The cases of a scenario as a set to complete, in the order of the scenario. */
export function casesOf<V extends { readonly id: string }>(
  scenario: { readonly id: string; readonly variants: readonly V[] },
  attempts: readonly Attempt[]
): readonly CollectedCase<V>[] {
  const own = wholeCalls(attempts).filter((attempt) => attempt.scenario === scenario.id);
  return scenario.variants.map((variant) => {
    const tries = own.filter((attempt) => attempt.variant === variant.id);
    if (tries.length === 0) return { variant, state: 'unmet', tries: 0 };
    const passed = tries.some((one) => one.passed && one.mode !== 'guided');
    const best = Math.max(...tries.map(({ total }) => total));
    const led = !passed && tries.some((one) => one.passed);
    return { variant, state: passed ? 'passed' : 'met', best, tries: tries.length, ...(led && { led }) };
  });
}

/** The best attempt at a scenario: passing before points, and of equals the earlier. Nothing if it was never finished. */
export function bestAttempt(attempts: readonly Attempt[], scenario: string, mode?: Mode): Attempt | undefined {
  let best: Attempt | undefined;
  for (const one of wholeCalls(attempts)) {
    if (one.scenario !== scenario || (mode !== undefined && one.mode !== mode)) continue;
    if (best === undefined || isBetter(one, best)) best = one;
  }
  return best;
}

function isBetter(a: Attempt, b: Attempt): boolean {
  return a.passed === b.passed ? a.total > b.total : a.passed;
}
