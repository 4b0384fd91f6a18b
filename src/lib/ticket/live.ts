import { advance, apply, begin } from '#kernel/kernel';
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
}

/** More than any ticket can need: an autopilot that goes round in a circle is our mistake. */
const mostEntries = 2000;

/**
 * Lives a ticket: what is given happens at its time, autopilots act in between, timers run. The log that comes out is all that determines
 * the state: folded again without any autopilot, it gives the same facts.
 * @param until_ms how long to go on when nobody has anything given to do any more
 */
export function live(ticket: Ticket, given: readonly TicketEntry[], pilots: readonly Pilot[], until_ms: number): Lived {
  const entries: TicketEntry[] = [];
  let state: TicketState = begin(ticket.world);
  let at = 0;
  const take = (entry: TicketEntry): void => {
    entries.push(entry);
    state = apply(ticket.world, state, entry, Math.max(entry.at_ms, state.now_ms));
  };
  while (entries.length < mostEntries) {
    const own = given[at];
    const piloted = earliest(pilots.map((pilot) => pilot.next(ticket, state)));
    const first = own && (!piloted || own.at_ms <= piloted.at_ms) ? own : piloted;
    const limit_ms = first ? Math.max(first.at_ms, state.now_ms) : Infinity;
    // Something is due before anybody acts: then everybody thinks again.
    const due_ms = state.queue[0]?.due_ms ?? Infinity;
    if (Math.min(limit_ms, due_ms) > until_ms) break;
    if (due_ms < limit_ms) {
      state = advance(ticket.world, state, due_ms);
      // What comes behind the entries of its instant comes now, for there is none.
      if (state.queue[0]?.due_ms === due_ms) state = advance(ticket.world, state, due_ms + 1);
      continue;
    }
    if (!first) break;
    if (first === own) at += 1;
    take(first);
  }
  return {
    entries,
    state: until_ms > state.now_ms && until_ms !== Infinity ? advance(ticket.world, state, until_ms) : state
  };
}

function earliest(entries: readonly (TicketEntry | undefined)[]): TicketEntry | undefined {
  return entries.reduce((a, b) => (!a || (b && b.at_ms < a.at_ms) ? b : a), undefined);
}
