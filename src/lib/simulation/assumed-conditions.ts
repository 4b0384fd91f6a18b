import type { CaseClass, Difficulty } from '#domain/ids';
import type { Condition } from '#machines/clause';

/** Returns the default conditions: the agent handles it, the customer can be verified, it is not settled at once. */
export function assumedConditions(
  kind: CaseClass,
  business: string,
  difficulty: Difficulty
): Readonly<Record<Condition, boolean>> {
  return {
    'in-scope': true,
    'wants-change': kind === 'request' && business !== 'enquiry',
    'solvable-on-the-spot': false,
    'settles-on-call': false,
    'cured-by-restart': false,
    departments: false,
    'collects-personal-data': true,
    'complex-tariff': false,
    emergency: difficulty === 'major',
    'can-verify': true
  };
}
