import type { Part } from '#domain/act-ids';
import type { CallClause } from './clause';
import { inCall } from './inside/in-call';

/** The clauses that are scored in a call, in the order of the catalogue: all that a call loads of the SOP. */
export const callClauses: readonly CallClause[] = inCall;

const byId = new Map(inCall.map((clause) => [clause.id, clause]));

/** The clause of that id, if it is scored in a call. */
export function callClauseOf(id: string): CallClause | undefined {
  return byId.get(id);
}

/** What has to be said to meet a clause of parts; nothing of any other. */
export function partsOf(id: string): readonly Part[] {
  const met = byId.get(id)?.met;
  return met?.by === 'parts' ? met.parts : [];
}
