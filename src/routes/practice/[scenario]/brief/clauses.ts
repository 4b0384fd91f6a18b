import type { Stage } from '#domain/words';
import { stages } from '#domain/words';
import type { Clause } from '#machines/clause';
import { clauses } from '#machines/clauses';
import { isDue } from '#play/call';
import { caseOf } from '#scenario/case-file';
import type { Scenario } from '#scenario/scenario';

/** A clause that counts in a scenario: in every case of it, or only in some. */
export interface Counting {
  readonly clause: Clause;
  readonly always: boolean;
}

/** The clauses that count, by stage, in the order of the SOP. Which case it will be is not told. */
export function countingClauses(
  scenario: Scenario
): readonly { readonly stage: Stage; readonly list: readonly Counting[] }[] {
  const cases = Object.values(scenario.variants).map((variant) => caseOf(scenario, variant));
  const counting = clauses.flatMap((clause): Counting[] => {
    const due = cases.filter((one) => isDue(clause, one)).length;
    return due === 0 ? [] : [{ clause, always: due === cases.length }];
  });
  return stages
    .map((stage) => ({ stage, list: counting.filter(({ clause }) => clause.stage === stage) }))
    .filter(({ list }) => list.length > 0);
}
