import { callClauses } from '#machines/call-clauses';
import type { CallClause } from '#machines/clause';

/** Returns the clauses that depend on whether a part or label of that name is said in a call, in SOP order. */
export function askedBy(name: string): readonly CallClause[] {
  return callClauses.filter(({ met }) => {
    switch (met.by) {
      case 'parts':
      case 'parts-within':
      case 'order':
        return met.parts.some((part) => part === name);
      case 'never-said':
        return met.label === name;
      default:
        return false;
    }
  });
}
