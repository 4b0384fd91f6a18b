import type { DoneEntry } from '#domain/entry';
import type { Role } from '#domain/roles';
import { eventSpec, type TicketEvent } from '#machines/ticket-events';
import { filledBy, heldUpOn, type HeldUp } from '#ticket/autopilot';
import { missingFields } from '#ticket/events';
import { optionsOn, type TicketOption } from '#ticket/options';
import type { Ticket, TicketRunState } from '#ticket/ticket';

/** What of an earlier step is missing or wrong, so that nothing goes on. */
export interface Lack {
  readonly clause: string;
  /** What goes against the SOP until then. */
  readonly before: TicketEvent;
  /** Names of what nobody has written down. */
  readonly fields: readonly string[];
}

/** An act that makes up for what is missing or wrong of an earlier step. */
export interface Mend {
  readonly who: Role;
  readonly entry: DoneEntry;
  readonly lacks: Lack;
}

/**
 * What makes up for what holds a ticket up. Of what was done already, what is done again; of what was left out, what is still to be done, unless something
 * only has to wait: that comes by itself.
 * @param plays whoever can do it
 */
export function mendOn(ticket: Ticket, state: TicketRunState, plays: readonly Role[], seed: number): Mend | undefined {
  const held = plays.flatMap((role) => heldUpOn(role, ticket, state, seed));
  if (held.length === 0) return undefined;
  const waits = held.some(({ against }) => against.some(({ deviation }) => deviation === 'too-early'));
  const able = optionsOn(ticket, state).filter(({ kind }) => kind === 'regular');
  const mends = held.flatMap((it) => mendsOf(it, able, plays, ticket, state, seed));
  const wasDone = ({ entry }: Mend): boolean => (state.memory.taken[entry.do] ?? 0) > 0;
  return mends.find(wasDone) ?? (waits ? undefined : mends[0]);
}

function mendsOf(
  { entry: held, against }: HeldUp,
  able: readonly TicketOption[],
  plays: readonly Role[],
  ticket: Ticket,
  state: TicketRunState,
  seed: number
): readonly Mend[] {
  return against.flatMap(({ clause, deviation }) => {
    if (deviation === 'too-early' || deviation === 'forbidden') return [];
    return able.flatMap(({ event, who: may }): readonly Mend[] => {
      const who = may.find((role) => plays.includes(role));
      if (event === held.do || who === undefined || !eventSpec(event)?.clauses.includes(clause)) return [];
      const carried = filledBy(who, event, ticket, state, seed);
      if (carried === undefined) return [];
      const entry: DoneEntry = { at_ms: state.now_ms, who, do: event, with: carried };
      const fields = Object.keys(eventSpec(event)?.fields ?? {});
      const missing = missingFields(ticket.spec, state.memory).filter((name) => fields.includes(name));
      return [{ who, entry, lacks: { clause, before: held.do as TicketEvent, fields: missing } }];
    });
  });
}
