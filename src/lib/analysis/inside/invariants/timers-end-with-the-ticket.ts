import { ticketTimers, timerOfEvent } from '#machines/ticket-timers';
import { overSteps } from '../proving/step-invariant.ts';

/** A limit of the call, which may go on a little behind its ticket. */
const ofTheCall = new Set(ticketTimers.filter(({ endsWith }) => endsWith === 'contact').map(({ clause }) => clause));

export const timersEndWithTheTicket = overSteps<boolean>({
  id: 'timers-end-with-the-ticket',
  claim: {
    zh: '工单结束后不再有时限在走；通话的时限至迟随通话结束',
    en: 'no timer runs behind the end of its ticket, and none of the call behind the end of both'
  },
  clauses: ticketTimers.map(({ clause }) => clause),
  watches: [],
  start: true,
  recall: (memory) => memory,
  wrong: ({ after }) => {
    if (!after.isOver) return undefined;
    const still = after.pending
      .map((type) => timerOfEvent(type)?.timer.clause)
      .filter((clause) => clause !== undefined && !(after.talks && ofTheCall.has(clause)));
    return still.length > 0 ? `over, and still running: ${still.join(', ')}` : undefined;
  }
});
