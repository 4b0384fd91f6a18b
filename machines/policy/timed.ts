import { callClauses } from '../call-clauses';
import { sopClauses } from '../sop-clauses';
import { isTimed } from '../timers';

/** Clauses of a call that mean nothing without a limit. */
export const timedInCall: readonly string[] = callClauses.filter(isTimed).map(({ id }) => id);

/** The same of calls alone: policies from before tickets lived on knew the hotline only. */
export const timedOnHotline: readonly string[] = callClauses
  .filter((clause) => isTimed(clause) && (clause.channels?.includes('hotline') ?? true))
  .map(({ id }) => id);

/** The clauses that a limit can be for: whose timers do not end by what was recorded. */
export const limitIds: readonly string[] = sopClauses.flatMap(({ id, timer }) =>
  timer && timer.kind !== 'recorded' ? [id] : []
);

/** The clauses that can warn: with a timer, or with limits elsewhere in the policy. */
export const warningIds: readonly string[] = sopClauses.flatMap(({ id, timer, limitsIn }) =>
  timer || limitsIn ? [id] : []
);
