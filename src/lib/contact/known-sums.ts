import type { CaseInstance } from '#scenario/case-instance';
import { worthOf } from './offers';

/** The sums that the case has: its facts, what the plan and the services cost, what can be given and what is asked for. */
export function knownSums(caseFile: CaseInstance): readonly number[] {
  const { facts, desk, scenario } = caseFile;
  const given = Object.values(scenario.remedies).map((remedy) => worthOf(remedy, caseFile));
  const services = (desk.services ?? []).map(({ yuan }) => yuan);
  const all = [...Object.values(facts), desk.plan?.yuan, ...services, ...given].map(Number);
  return all.filter((sum) => Number.isFinite(sum));
}
