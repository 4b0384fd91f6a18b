import type { CaseClass, Difficulty } from '#domain/ids';
import type { Condition } from '#machines/clause';

/** What is so of a case where nothing says otherwise: it is the agent’s to handle, of somebody who can be verified, and cannot be settled at once. */
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
