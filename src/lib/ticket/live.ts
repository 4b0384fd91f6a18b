import type { DoneEntry, Entry } from '#domain/entry';
import { report } from '#diagnostics/catalogue/run';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { live as liveRun } from '#kernel/live';
import type { Ticket, TicketRunState } from './ticket';

/** What a role on autopilot would do next, if anything: not before now. */
export interface TicketAutopilot {
  next(ticket: Ticket, state: TicketRunState): DoneEntry | undefined;
}

/** A ticket as it was lived: its log, what the autopilots did among it, and where that leads. */
export interface LivedTicket {
  readonly entries: readonly Entry[];
  readonly state: TicketRunState;
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
  given: readonly Entry[],
  pilots: readonly TicketAutopilot[],
  until_ms: number,
  most = mostEntries
): LivedTicket {
  const others = pilots.map((pilot) => (state: TicketRunState) => pilot.next(ticket, state));
  const { entries, state, cut } = liveRun(ticket.simulation, given, others, until_ms, most);
  return { entries, state, diagnostics: cut ? [report('SB0434', { limit: most })] : [] };
}
