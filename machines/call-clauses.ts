import type { Part } from '#domain/act-ids';
import type { CallClause } from './clause';
import { inCall } from './inside/in-call';

/** Clauses scored in a call, in the order of the catalogue: the only part of the SOP that a call loads. */
export const callClauses: readonly CallClause[] = inCall;

const byId = new Map(inCall.map((clause) => [clause.id, clause]));

export function callClauseOf(id: string): CallClause | undefined {
  return byId.get(id);
}

/** Returns the parts that must be said to meet a clause; empty for a clause that is not met by parts. */
export function partsOf(id: string): readonly Part[] {
  const met = byId.get(id)?.met;
  return met?.by === 'parts' ? met.parts : [];
}
