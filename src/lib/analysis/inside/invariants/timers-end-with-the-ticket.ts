import { ticketTimers, timerOfEvent } from '#machines/ticket-timers';
import { ticketEvents, type EventSpec } from '#machines/ticket-events';
import { overSteps } from '../proving/step-invariant.ts';

/** A limit of the call, which may go on a little behind its ticket. */
const ofTheCall = new Set(ticketTimers.filter(({ endsWith }) => endsWith === 'contact').map(({ clause }) => clause));

/** What is owed whatever becomes of the ticket: its limit goes on until it is done. */
const always = new Set(Object.values<EventSpec>(ticketEvents).flatMap((event) => (event.always ? event.clauses : [])));

export const timersEndWithTheTicket = overSteps<boolean>({
  id: 'timers-end-with-the-ticket',
  claim: {
    zh: '工单结束后不再有时限在走，无论如何都要做的除外；通话的时限至迟随通话结束',
    en: 'no timer runs behind the end of its ticket but of what is owed whatever becomes of it, and none of the call behind the end of both'
  },
  clauses: ticketTimers.map(({ clause }) => clause),
  watches: [],
  start: true,
  recall: (memory) => memory,
  wrong: ({ after }) => {
    if (!after.isOver) return undefined;
    const still = after.pending
      .map((type) => timerOfEvent(type)?.timer.clause)
      .filter((clause) => clause !== undefined && !always.has(clause) && !(after.talks && ofTheCall.has(clause)));
    return still.length > 0 ? `over, and still running: ${still.join(', ')}` : undefined;
  }
});
