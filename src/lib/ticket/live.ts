import type { DoneEntry, Entry } from '#domain/entry';
import { report } from '#diagnostics/catalogue/run';
import type { Diagnostic } from '#diagnostics/diagnostic';
import { live as liveRun } from '#kernel/live';
import type { Ticket, TicketRunState } from './ticket';

/** Role on autopilot that returns its next action, if any, never before now. */
export interface TicketAutopilot {
  next(ticket: Ticket, state: TicketRunState): DoneEntry | undefined;
}

/** Result of simulating a ticket: its log, including autopilot actions, and the final state. */
export interface LivedTicket {
  readonly entries: readonly Entry[];
  readonly state: TicketRunState;
  /** SB0434 if its log was full with more to come. */
  readonly diagnostics: readonly Diagnostic[];
}

const mostEntries = 2000;

/** Simulates a ticket until `until_ms` after the last given entry. The resulting log alone determines the state. */
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
