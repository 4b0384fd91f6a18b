import { mostGoodwill_yuan, worthOf } from '#contact/offers';
import { promisedSum } from '#contact/promises';
import type { Policy } from '#machines/policy';
import type { CaseInstance } from '#scenario/case-instance';
import type { Act } from '#ticket/acts';

/** What a solution that was put gives in money, yuan, as far as an agent may give it; nothing of one that gives none, or more than that. */
export function grantOf(caseFile: CaseInstance, policy: Policy, { value, yuan }: Act): number | undefined {
  const remedy = caseFile.scenario.remedies[String(value)];
  if (!remedy?.within || remedy.needs !== 'grant-credit') return undefined;
  const sum = promisedSum(remedy, yuan, caseFile) ?? worthOf(remedy, caseFile);
  return sum !== undefined && sum <= mostGoodwill_yuan(caseFile, policy) ? sum : undefined;
}
