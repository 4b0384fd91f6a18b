import { callClauses } from '#machines/call-clauses';
import type { CallClause } from '#machines/clause';

/** The clauses that hang on whether something of that name is said in a call, in the order of the SOP. */
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
