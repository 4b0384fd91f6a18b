import type { Stage } from '#domain/ids';
import { stages } from '#domain/ids';
import { isDue, type CallClause } from '#machines/clause';
import { stageOf } from '#machines/stage-of';
import type { Policy } from '#machines/policy';
import { lengthText } from '#domain/span-text';
import type { Text } from '#domain/text';
import { callClauses } from '#machines/call-clauses';
import { caseOf } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';

/** Clause that counts in a scenario: in every case of it, or only in some. */
export interface Counting {
  readonly clause: CallClause;
  readonly always: boolean;
}

export interface CountingStage {
  readonly stage: Stage;
  readonly list: readonly Counting[];
}

/** Returns the clauses that count, by stage in SOP order, without revealing which case will be drawn. */
export function countingClauses(scenario: Scenario): readonly CountingStage[] {
  const cases = Object.values(scenario.variants).map((variant) => caseOf(scenario, variant));
  const counting = callClauses.flatMap((clause): Counting[] => {
    const due = cases.filter((one) => isDue(clause, one)).length;
    return due === 0 ? [] : [{ clause, always: due === cases.length }];
  });
  return stages
    .map((stage) => ({ stage, list: counting.filter(({ clause }) => stageOf(clause.id) === stage) }))
    .filter(({ list }) => list.length > 0);
}

/** Returns the time limit for the greeting on a channel; `undefined` if none is set. */
export function greetingLimit({ limits }: Policy, { channel }: Pick<Scenario, 'channel'>): Text | undefined {
  const clause = callClauses.find(({ timer, channels }) => timer?.to === 'greeted' && channels?.includes(channel));
  const limit = clause && limits[clause.id];
  return limit && lengthText(limit);
}
