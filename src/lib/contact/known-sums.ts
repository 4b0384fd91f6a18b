import type { CaseInstance } from '#scenario/case-instance';
import { worthOf } from './offers';

/** Returns the sums of a case: facts, prices of plan and services, remedies, and demands. */
export function knownSums(caseFile: CaseInstance): readonly number[] {
  const { facts, desk, scenario } = caseFile;
  const given = Object.values(scenario.remedies).map((remedy) => worthOf(remedy, caseFile));
  const services = (desk.services ?? []).map(({ yuan }) => yuan);
  const all = [...Object.values(facts), desk.plan?.yuan, ...services, ...given].map(Number);
  return all.filter((sum) => Number.isFinite(sum));
}
