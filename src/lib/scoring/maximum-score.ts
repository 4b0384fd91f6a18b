import type { Dimension } from '#domain/ids';
import { holds, isDue } from '#machines/clause';
import { callClauses } from '#machines/call-clauses';
import type { Policy } from '#machines/policy';
import type { CaseInstance } from '#scenario/case-instance';
import { hundredths } from './inside/clause-findings';

/** Points that can be earned for a clause or closing fact; `max` in hundredths. */
export interface Earnable {
  readonly clause: string;
  readonly fact?: string;
  readonly dimension: Dimension;
  readonly max: number;
}

/** Returns the points that can be earned; depends on scenario and seed only, not on the call. */
export function earnable(caseFile: CaseInstance, policy: Policy): readonly Earnable[] {
  return callClauses
    .filter((clause) => isDue(clause, caseFile.case))
    .flatMap(({ id, dimension, met }): Earnable[] => {
      if (met.by === 'never-said' || met.by === 'never-asked') return [];
      if (met.by === 'facts') {
        return met.facts
          .filter(({ when }) => when === undefined || holds(when, caseFile.case))
          .map(({ fact }) => ({ clause: id, fact, dimension, max: policy.outcomeWeights[fact] * hundredths }));
      }
      return [{ clause: id, dimension, max: (policy.weights[id] ?? policy.weights.default) * hundredths }];
    });
}
