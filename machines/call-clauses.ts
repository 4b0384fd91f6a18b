import type { Part } from '#domain/act-ids';
import type { CallClause, ClauseEntry, Timer } from './clause';

import { sopClauses } from './sop-clauses';

/**
 * The clauses that are scored in a call, in the order of the catalogue. The build of the app puts the list itself in the place of this file, so
 * that a call does not load the others (`src/build/data-plugin.ts`).
 */
const inCall: readonly CallClause[] = sopClauses.flatMap((clause) => (clause.inCall ? [asInCall(clause)] : []));

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
