import type { OperationsPolicy } from '#machines/policy';
import { shown } from '../say';
import { valueAt, withValueAt } from '../value-at';
import type { PolicyCheck } from './check';
import type { PolicyDeps } from './checks';

/** What a proposal sets is written into the policy once it is adopted (5.3-quarterly): it must be a policy still, and another one. */
export function checkProposals(check: PolicyCheck, { proposals }: OperationsPolicy, { reads }: PolicyDeps): void {
  for (const [proposal, { sets }] of Object.entries(proposals))
    for (const [key, value] of Object.entries(sets)) {
      const path = ['operations', 'proposals', proposal, 'sets', key];
      const steps = key.split('.');
      const before = valueAt(check.file, steps);
      // Told as a key that there is not.
      if (before === undefined) continue;
      const names = { proposal: shown(proposal), name: shown(key) };
      if (JSON.stringify(before) === JSON.stringify(value)) check.say('SB0620.same', path, names);
      else if (reads?.(withValueAt(check.file, steps, value)) === false)
        check.say('SB0620', path, { ...names, came: shown(value.join(', ')) });
    }
}
