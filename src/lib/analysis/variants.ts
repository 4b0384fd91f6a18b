import { report } from '#diagnostics/catalogue/scenario';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { DiagnosticPlace } from '#diagnostics/report';
import type { Text } from '#domain/text';
import { dimensions, type Dimension } from '#domain/ids';
import { dimensionNames } from '#domain/terms';
import type { Policy } from '#machines/policy';
import { instantiateCase, variantOf } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';
import { earnable, type Earnable } from '#scoring/maximum-score';

export interface VariantReport {
  readonly variant: string;
  readonly title: Text;
  /** Smallest seed that produces it. */
  readonly seed: number;
  readonly earnable: readonly Earnable[];
  /** Maximum points per dimension, in hundredths. */
  readonly max: Readonly<Record<Dimension, number>>;
}

/** Returns the attainable points of each variant of a scenario under a policy, in the order of the file. */
export function variantReports(scenario: Scenario, policy: Policy): readonly VariantReport[] {
  return Object.keys(scenario.variants).map((variant) => reportOf(scenario, policy, variant));
}

/** Returns SB0390 for each dimension in which a variant has no attainable points; `place` locates a path. */
export function unearned(
  reports: readonly VariantReport[],
  place: (path: readonly string[]) => DiagnosticPlace
): readonly Diagnostic[] {
  return reports.flatMap(({ variant, title, max }) =>
    dimensions
      .filter((it) => max[it] === 0)
      .map((dimension) =>
        report('SB0390', { title, dimension: dimensionNames[dimension] }, place(['variants', variant]))
      )
  );
}

function reportOf(scenario: Scenario, policy: Policy, variant: string): VariantReport {
  const seed = seedOf(scenario, variant);
  const rows = seed === undefined ? [] : earnable(instantiateCase(scenario, seed, scenario.languages[0]!), policy);
  const sum = (dimension: Dimension) =>
    rows.filter((row) => row.dimension === dimension).reduce((total, row) => total + row.max, 0);
  const max = Object.fromEntries(dimensions.map((it) => [it, sum(it)])) as Record<Dimension, number>;
  return { variant, title: scenario.variants[variant]!.title, seed: seed ?? 0, earnable: rows, max };
}

/** A variant that no seed up to here plays is as good as never played. */
const mostSeeds = 10_000;

function seedOf(scenario: Scenario, variant: string): number | undefined {
  for (let seed = 1; seed <= mostSeeds; seed++) if (variantOf(scenario, seed) === variant) return seed;
  return undefined;
}
