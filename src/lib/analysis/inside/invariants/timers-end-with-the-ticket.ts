import { ticketTimers, timerOfEvent } from '#machines/ticket-timers';
import { ticketEvents, type EventSpec } from '#machines/ticket-events';
import { ofLimits } from '../proving/limit-words.ts';
import { overSteps } from '../proving/step-invariant.ts';

const ofTheCall = new Set(ticketTimers.filter(({ endsWith }) => endsWith === 'contact').map(({ clause }) => clause));

const always = new Set(Object.values<EventSpec>(ticketEvents).flatMap((event) => (event.always ? event.clauses : [])));

export const timersEndWithTheTicket = overSteps<boolean>({
  id: 'timers-end-with-the-ticket',
  title: { zh: '工单结束，时限随之结束', en: 'No limit outlives its ticket' },
  claim: {
    zh: '工单结束后不再有时限在走，无论如何都要做的除外；通话的时限至迟随通话结束',
    en: 'once a ticket has ended no timer of it runs, except for what is owed in any case; once the call has ended, too, none that belongs to it'
  },
  clauses: ticketTimers.map(({ clause }) => clause),
  watches: [],
  start: true,
  recall: (memory) => memory,
  wrong: ({ after }) => {
    if (!after.isOver) return undefined;
    const still = after.pending
      .flatMap((type) => timerOfEvent(type)?.timer ?? [])
      .filter(({ clause }) => !always.has(clause) && !(after.talks && ofTheCall.has(clause)));
    return still.length > 0
      ? ofLimits(still, { zh: '工单已结束，时限仍在走', en: 'over, and a limit still runs' })
      : undefined;
  }
});
