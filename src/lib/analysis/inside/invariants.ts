import type { CoverInvariant, GraphInvariant, Invariant } from './proving/invariant.ts';
import type { StepInvariant } from './proving/step-invariant.ts';
import { agreedBeforeArchiving } from './invariants/agreed-before-archiving.ts';
import { breachesLeadToActs } from './invariants/breaches-lead-to-acts.ts';
import { consentBeforeActing } from './invariants/consent-before-acting.ts';
import { everyStateIsReached } from './invariants/every-state-is-reached.ts';
import { everyTicketCanEnd } from './invariants/every-ticket-can-end.ts';
import { everyTimerWorks } from './invariants/every-timer-works.ts';
import { followedUpByHand } from './invariants/followed-up-by-hand.ts';
import { givenBeforeTold } from './invariants/given-before-told.ts';
import { identityBeforeData } from './invariants/identity-before-data.ts';
import { lowRatingsAreReviewed } from './invariants/low-ratings-are-reviewed.ts';
import { noDeadEnd } from './invariants/no-dead-end.ts';
import { overdueTicketsAreInterviewed } from './invariants/overdue-tickets-are-interviewed.ts';
import { timersEndWithTheTicket } from './invariants/timers-end-with-the-ticket.ts';
import { timersEndWithTheirDuty } from './invariants/timers-end-with-their-duty.ts';
import { warningsAreLookedInto } from './invariants/warnings-are-looked-into.ts';

/** What is proved of the chart of a ticket. A new one is a file and a line in one of these lists. */
export const overSteps: readonly StepInvariant[] = [
  agreedBeforeArchiving,
  givenBeforeTold,
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
