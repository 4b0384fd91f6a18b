import type { Clause, Instant } from './clause';
import type { Role } from './roles';
import type { TicketEvent } from './ticket-events';

/** When a timer begins anew, and where it can stand then. */
export interface Again {
  readonly on: Instant;
  readonly in: readonly ('running' | 'warned' | 'breached' | 'met' | 'late' | 'cancelled')[];
}

/** A timer of the SOP: from an instant until another. */
export interface Timed {
  readonly by: 'limit';
  /** At the latest that long after `from`; that long before the time that was agreed; or until the time that was recorded. */
  readonly per: 'within' | 'before' | 'recorded';
  readonly from: Instant;
  readonly instant: Instant;
  /** Begins anew with this instant, in these of its states: in the others it cannot come. */
  readonly again?: Again;
  /** Somebody can be handling the ticket while it runs: it may stand while one waits for the customer (policy `pauses`). */
  readonly stands?: true;
  /** Ends without being met. */
  readonly cancelledBy?: Instant;
  /** A time agreed with the customer takes the place of its end. */
  readonly movedBy?: Instant;
}

/** How a clause is met that weighs on nobody's card of a call: by the clock, by an event, by the chart itself, or by a cycle. */
export type CarriedBy =
  | Timed
  | { readonly by: 'event'; readonly events: readonly TicketEvent[] }
  | { readonly by: 'chart' }
  | { readonly by: 'cycle'; readonly chart: string };

/** A clause of the other roles, of the system or of the calendar. */
export interface SopClause extends Pick<
  Clause,
  'id' | 'stage' | 'dimension' | 'text' | 'channels' | 'when' | 'onTicket' | 'follows'
> {
  readonly kind: Clause['kind'] | 'system' | 'analysis' | 'cycle';
  readonly who: Role | 'handler';
  readonly window?: Clause['window'];
  /** What must be written down. */
  readonly fields?: readonly string[];
  readonly met: CarriedBy;
}

/** Any clause of the SOP. */
export type AnyClause = Clause | SopClause;
