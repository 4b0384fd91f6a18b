import type { Mode } from '#domain/ids';
import { wholeCalls, type Attempt } from './attempt';

export interface CollectedCase<V> {
  readonly variant: V;
  /** `passed` in any mode but guided, where ready lines are picked. */
  readonly state: 'unmet' | 'met' | 'passed';
  /** Best total, 0 to 100, in any mode. */
  readonly best?: number;
  readonly tries: number;
  /** True if passed in guided mode only. */
  readonly led?: true;
}

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

/** Returns the best attempt: passed first, then points, then the earlier; `undefined` if never finished. */
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
