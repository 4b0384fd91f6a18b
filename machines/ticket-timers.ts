import type { Formula } from './clause';
import type { LimitOf } from './limit';
import { sop } from './sop';
import type { Again, AnyClause } from './sop-clause';
import { scoredTimers, timerOf } from './timers';
import type { LimitedClause } from './vocabulary';

/** Whether a clause applies to a case: its channels and its `when` as one formula. */
export function appliesTo({
  channels,
  when: onCall,
  onTicket
}: Pick<AnyClause, 'channels' | 'when' | 'onTicket'>): Formula | undefined {
  const when = onTicket ?? onCall;
  const all: Formula[] = [
    ...(channels ? [{ any: channels.map((channel): Formula => `channel:${channel}`) }] : []),
    ...(when === undefined ? [] : [when])
  ];
  return all.length === 0 ? undefined : { all };
}

function timer(clause: AnyClause): readonly LimitOf[] {
  const when = appliesTo(clause);
  // What is owed in a call is over with it; what is owed before a ticket is handled, when it is.
  const over = clause.who === 'agent' ? 'call-over' : 'ticket-over';
  const applies = { ...(when === undefined ? {} : { when }), over } as const;
  const scored = scoredTimers.find((id) => id === clause.id);
  // A wait has a region of its own kind.
  if (scored && clause.id !== '2.1-wait-3min') {
    const anew = roundsOf[scored];
    return [
      { ...timerOf(scored, over), ...applies, ...(anew ? { again: anew, stands: true, cancelledBy: 'handled' } : {}) }
    ];
  }
  if (clause.met.by !== 'limit') return [];
  const { by: _by, per: _per, instant, ...rest } = clause.met;
  const cancelledBy = rest.cancelledBy ?? (outlasts(clause) || instant === 'responded' ? undefined : 'handled');
  return [{ clause: clause.id as LimitedClause, ...rest, met: instant, ...applies, cancelledBy }];
}

/** Limits of a call that a complaint handled again owes anew (4.1-reenter). */
const roundsOf: Partial<Record<LimitedClause, Again>> = {
  '3.2-complaint-2h': { on: 'reentered', in: ['breached', 'met', 'late', 'cancelled'] },
  '3.2-complaint-24h': { on: 'contacted', in: ['breached', 'met', 'late', 'cancelled'] }
};

/** Whether a limit runs until a ticket is handled, or behind that. */
function outlasts({ stage, met }: AnyClause): boolean {
  return stage === 'feedback' || (met.by === 'limit' && met.instant === 'handled');
}

/** Every timer of a ticket but the wait, in the order of the catalogue: what each clause's own file says of it. */
export const timers: readonly LimitOf[] = sop.flatMap(timer);

/** The name of a timer's region. */
export function regionOf({ clause }: Pick<LimitOf, 'clause'>): string {
  return clause.slice(clause.indexOf('-') + 1);
}
