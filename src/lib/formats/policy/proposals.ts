import type { OperationsPolicy } from '#machines/policy';
import { shown } from '../say';
import { valueAt, withValueAt } from '../value-at';
import type { PolicyCheck } from './check';

/**
 * What a proposal sets is written into the policy once it is adopted (5.3-quarterly): it must be a policy still.
 * @param reads true if plain data is a policy
 */
export function checkProposals(
  check: PolicyCheck,
  { proposals }: OperationsPolicy,
  reads?: (raw: unknown) => boolean
): void {
  for (const [proposal, { sets }] of Object.entries(proposals))
    for (const [key, value] of Object.entries(sets)) {
      const path = ['operations', 'proposals', proposal, 'sets', key];
      const steps = key.split('.');
      // Told as a key that there is not.
      if (valueAt(check.file, steps) === undefined) continue;
      if (reads?.(withValueAt(check.file, steps, value)) === false)
        check.say('SB0620', path, {
          proposal: shown(proposal),
          name: shown(key),
          came: shown(value.join(', '))
        });
    }
}
