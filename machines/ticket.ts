import { archived, feedback, left } from './life/feedback';
import { assigned, dispatching, withAgent } from './life/dispatching';
import { handling } from './life/handling';
import { stage } from './stages/stage';
import { ticketEvents } from './ticket-events';
import { lifeOf, ticketDelays, ticketTimers } from './ticket-timers';
import { timerRegions } from './timers';
import { emergency, news } from './tracks/emergency';
import { needsVerification } from './tracks/grading';
import { complaintOrder, conclusion, customerWait, departments, firstContact, plan, recheck } from './tracks/handling';
import { ofTheCall } from './tracks/of-the-call';
import { quality } from './tracks/quality';
import { acceptance, capture, planAnswer, privacy, reception, transferTold } from './tracks/reception';
import { breachAlerts, conduct, intervention, overdue } from './tracks/watching';
import { chart } from './vocabulary';

/** The tracks of the rest of its life. */
const ofTheTicket = {
  acceptance,
  reception,
  capture,
  privacy,
  'plan-answer': planAnswer,
  'transfer-told': transferTold,
  'needs-verification': needsVerification,
  emergency,
  news,
  plan,
  recheck,
  'complaint-order': complaintOrder,
  'first-contact': firstContact,
  conclusion,
  departments,
  'customer-wait': customerWait,
  intervention,
  overdue,
  'breach-alerts': breachAlerts,
  conduct,
  quality
} as const;

/**
 * The whole life of a ticket as one chart: the call (region `stage` and the tracks it shares with {@link callChart}), then dispatch, handling,
 * feedback (region `life`), what is watched beside it, and a region for every timer of the SOP.
 */
export const ticketChart = chart
  .createMachine({
    id: 'ticket',
    context: ({ input }) => input,
    type: 'parallel',
    options: { maxIterations: 1000 },
    states: {
      stage,
      life: {
        initial: 'with-agent',
        states: { 'with-agent': withAgent, dispatching, assigned, handling, feedback, archived, left }
      },
      ...ofTheCall,
      ...ofTheTicket,
      ...timerRegions(ticketTimers, lifeOf)
    }
  })
  .provide({ delays: ticketDelays });

const external: ReadonlySet<string> = new Set(Object.keys(ticketEvents));

/** Whether the chart takes an event of this name from outside. */
export function ticketAccepts(type: string): boolean {
  return external.has(type);
}
