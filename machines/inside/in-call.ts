import type { CallClause, ClauseEntry, Timer } from '../clause';
import { sopClauses } from '../sop-clauses';

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

/** Clauses scored in a call. A build replaces this file by the list, so that a call does not load the other clauses. */
export const inCall: readonly CallClause[] = sopClauses.flatMap((clause) => (clause.inCall ? [asInCall(clause)] : []));
