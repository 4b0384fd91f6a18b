import type { CoverInvariant, GraphInvariant, Invariant } from './inside/proving/invariant.ts';
import type { StepInvariant } from './inside/proving/step-invariant.ts';
import { agreedBeforeArchiving } from './inside/invariants/agreed-before-archiving.ts';
import { breachesLeadToActs } from './inside/invariants/breaches-lead-to-acts.ts';
import { consentBeforeActing } from './inside/invariants/consent-before-acting.ts';
import { everyStateIsReached } from './inside/invariants/every-state-is-reached.ts';
import { everyTicketCanEnd } from './inside/invariants/every-ticket-can-end.ts';
import { everyTimerWorks } from './inside/invariants/every-timer-works.ts';
import { followedUpByHand } from './inside/invariants/followed-up-by-hand.ts';
import { identityBeforeData } from './inside/invariants/identity-before-data.ts';
import { lowRatingsAreReviewed } from './inside/invariants/low-ratings-are-reviewed.ts';
import { noDeadEnd } from './inside/invariants/no-dead-end.ts';
import { overdueTicketsAreInterviewed } from './inside/invariants/overdue-tickets-are-interviewed.ts';
import { timersEndWithTheTicket } from './inside/invariants/timers-end-with-the-ticket.ts';
import { timersEndWithTheirDuty } from './inside/invariants/timers-end-with-their-duty.ts';
import { warningsAreLookedInto } from './inside/invariants/warnings-are-looked-into.ts';

/** What is proved of the chart of a ticket. A new one is a file and a line in one of these lists. */
export const overSteps: readonly StepInvariant[] = [
  agreedBeforeArchiving,
  followedUpByHand,
  consentBeforeActing,
  identityBeforeData,
  breachesLeadToActs,
  warningsAreLookedInto,
  lowRatingsAreReviewed,
  overdueTicketsAreInterviewed,
  timersEndWithTheirDuty,
  timersEndWithTheTicket
];
export const overGraphs: readonly GraphInvariant[] = [noDeadEnd, everyTicketCanEnd];
export const overClasses: readonly CoverInvariant[] = [everyStateIsReached, everyTimerWorks];
export const invariants: readonly Invariant[] = [...overSteps, ...overGraphs, ...overClasses];
