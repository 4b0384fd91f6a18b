import type { Part } from '#domain/act-ids';
import type { CallClause, ClauseEntry, Timer } from './clause';

import { sopClauses } from './sop-clauses';

const inCall: readonly CallClause[] = sopClauses.flatMap((clause) => (clause.inCall ? [asInCall(clause)] : []));

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

type ScoredEntry = Extract<ClauseEntry, { readonly inCall: true }>;

function asInCall({
  inCall: _,
  kind: _kind,
  who: _who,
  fields: _fields,
  onTicket: _onTicket,
  timer,
  window,
  ...others
}: ScoredEntry): CallClause {
  // What a ticket has gone through before a later contact, its call begins with: whoever rings is in that window at once.
  const later = others.contacts !== undefined && !others.contacts.includes('reception');
  const clause = { ...others, window: later ? { ...window, opens: 'contact' as const } : window };
  if (!timer) return clause;
  const { kind, from, to, through } = timer as Timer;
  return { ...clause, timer: { kind, from, to, ...(through && { through }) } };
}
