import { callClauses } from '#machines/call-clauses';
import { conditions, isDue, type Case } from '#machines/clause';
import type { Policy } from '#machines/policy';
import { mapping, type Plain } from './changes.ts';

/** Clause that counts in a scenario, with its policy weight and the variants that require it. */
export interface CountingClause {
  readonly id: string;
  readonly weight: number;
  readonly isGate: boolean;
  readonly variants: readonly string[];
}

/** Returns the counting clauses of a scenario as written, variant by variant, even if it cannot be played. */
export function countingClauses(file: Plain, policy: Pick<Policy, 'weights' | 'gates'>): readonly CountingClause[] {
  const cases = casesOf(file);
  return callClauses.flatMap(({ id, ...clause }) => {
    const due = cases.filter(([, of]) => isDue({ id, ...clause }, of)).map(([variant]) => variant);
    if (due.length === 0) return [];
    const weight = policy.weights[id] ?? policy.weights['default'] ?? 0;
    return [{ id, weight, isGate: policy.gates.includes(id), variants: due }];
  });
}

export const casesOf = (file: Plain): readonly (readonly [string, Case])[] =>
  Object.entries(mapping(file['variants'])).map(([id, variant]) => [id, caseOf(file, mapping(variant))]);

function caseOf(file: Plain, variant: Plain): Case {
  const held = { ...mapping(file['conditions']), ...mapping(variant['conditions']) };
  // What is no word of the trade holds of no clause.
  return {
    class: file['class'],
    business: String(file['business'] ?? ''),
    channel: file['channel'],
    contact: file['contact'],
    tier: (variant['tier'] ?? file['tier']) === 'vip' ? 'vip' : 'ordinary',
    care: (variant['care'] ?? file['care']) === true,
    difficulty: variant['difficulty'] ?? 'none',
    conditions: Object.fromEntries(conditions.map((it) => [it, held[it] === true]))
  } as unknown as Case;
}
