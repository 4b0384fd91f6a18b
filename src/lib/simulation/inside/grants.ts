import { money, worthOf } from '#contact/offers';
import type { CaseInstance } from '#scenario/case-instance';
import type { Act } from '#ticket/acts';

/**
 * What a solution that was put gives in money, yuan: the sum that was said, within one's authority or not, for the customer goes by it; where none was said, what the
 * remedy that was meant is worth, as far as it is an agent's to give. Nothing of one that gives none.
 */
export function grantOf(caseFile: CaseInstance, { value, yuan }: Act): number | undefined {
  const { remedies } = caseFile.scenario;
  const remedy = Object.hasOwn(remedies, String(value)) ? remedies[String(value)] : undefined;
  const gives = remedy ? remedy.needs === 'grant-credit' : value === undefined || money.has(String(value));
  if (!gives) return undefined;
  return yuan ?? (remedy?.within ? worthOf(remedy, caseFile) : undefined);
}
