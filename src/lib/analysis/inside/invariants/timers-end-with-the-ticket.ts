import { timers } from '#machines/ticket-timers';
import { overSteps } from '../proving/step-invariant.ts';

/** A limit of the call, which may go on a little behind its ticket. */
const ofTheCall = new Set([
  ...timers.filter(({ over }) => over === 'call-over').map(({ clause }) => clause),
  '2.1-wait-3min'
]);

/** The clause of what is due. */
function clauseOf(due: string): string {
  return due.replace(/^xstate\.after\.(rest\.)?/, '').split('.ticket.')[0]!;
}

export const timersEndWithTheTicket = overSteps<boolean>({
  id: 'timers-end-with-the-ticket',
  claim: {
    zh: '工单结束后不再有时限在走；通话的时限至迟随通话结束',
    en: 'no timer runs behind the end of its ticket, and none of the call behind the end of both'
  },
  clauses: [...timers.map(({ clause }) => clause), '2.1-wait-3min'],
  watches: [],
  start: true,
  recall: (memory) => memory,
  wrong: ({ after }) => {
    if (!after.isOver) return undefined;
    const still = after.pending.map(clauseOf).filter((clause) => !after.talks || !ofTheCall.has(clause));
    return still.length > 0 ? `over, and still running: ${still.join(', ')}` : undefined;
  }
});
