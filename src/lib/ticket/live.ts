import { report } from '#diagnostics/catalogue/run';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { live as liveRun } from '#kernel/live';
import type { TicketEntry } from './spec';
import type { Ticket, TicketState } from './ticket';

/** What a role on autopilot would do next, if anything: not before now. */
export interface Pilot {
  next(ticket: Ticket, state: TicketState): TicketEntry | undefined;
}

/** A ticket as it was lived: its log, what the autopilots did among it, and where that leads. */
export interface Lived {
  readonly entries: readonly TicketEntry[];
  readonly state: TicketState;
  /** SB0434 if its log was full with more to come. */
  readonly diagnostics: readonly Diagnostic[];
}

/** More than any ticket can need. */
const mostEntries = 2000;

/**
 * Lives a ticket: what is given happens at its time, autopilots act in between, timers run. The log that comes out is all that determines
 * the state: folded again without any autopilot, it gives the same facts.
 * @param until_ms how long to go on when nobody has anything given to do any more
 * @param most entries that its log takes; that there was more to come is told
 */
export function live(
  ticket: Ticket,
  given: readonly TicketEntry[],
  pilots: readonly Pilot[],
  until_ms: number,
  most = mostEntries
): Lived {
  const others = pilots.map((pilot) => (state: TicketState) => pilot.next(ticket, state));
  const { entries, state, cut } = liveRun(ticket.simulation, given, others, until_ms, most);
  return { entries, state, diagnostics: cut ? [report('SB0434', { limit: most })] : [] };
}
