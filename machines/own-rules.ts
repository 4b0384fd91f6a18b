/** Rules of this project that a run can break beside the clauses of the SOP. */
export const ownRuleIds = ['x-abuse', 'x-wrong-fact', 'x-interrupted', 'x-key-words'] as const;
export type OwnRule = (typeof ownRuleIds)[number];
