import type { TicketState } from '#domain/ids';
import type { Role } from '#domain/roles';
import { appliesTo, holds, type Case } from '#machines/clause';
import { sopClauseOf } from '#machines/sop-clauses';
import type { Memory } from './memory';

const waitsFor: Readonly<Partial<Record<TicketState, readonly string[]>>> = {
  refused: ['3.2-complaint-escalate'],
  handled: ['4.1-complaint', '4.1-notify'],
  told: ['4.2-manual', '4.2-24h'],
  asked: ['4.2-manual', '4.2-24h'],
  review: ['4.2-review']
};

/** Returns the role whose turn it is: the holder, unless the SOP assigns the next step to another. */
export function whoseTurn(of: Case, memory: Pick<Memory, 'facts' | 'holder' | 'taken' | 'milestones'>): Role {
  const { facts, holder } = memory;
  const state = facts.findLast(({ kind, name }) => kind === 'state' && name !== undefined)?.name as TicketState;
  // Behind the follow-up either somebody is still to be asked why it was late, or what was agreed on is still to be given.
  if (state === 'settled' && isToBeAsked(memory)) return sopClauseOf('3.3-interview')!.who as Role;
  const clause = (waitsFor[state] ?? []).map((id) => sopClauseOf(id)).find((it) => it && concerns(it, of));
  const who = clause?.who ?? 'handler';
  return who === 'handler' ? holder : who;
}

const isToBeAsked = ({ milestones, taken }: Pick<Memory, 'taken' | 'milestones'>): boolean =>
  milestones.overdue !== undefined && (taken['interviewed'] ?? 0) === 0;

function concerns(clause: NonNullable<ReturnType<typeof sopClauseOf>>, of: Case): boolean {
  const when = appliesTo(clause);
  return when === undefined || holds(when, of);
}
