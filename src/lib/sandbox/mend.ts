import type { DoneEntry } from '#domain/entry';
import type { Role } from '#domain/roles';
import { eventSpec, type TicketEvent } from '#machines/ticket-events';
import { filledBy, heldUpOn, type HeldUp } from '#ticket/autopilot';
import { missingFields } from '#ticket/events';
import { optionsOn, type TicketOption } from '#ticket/options';
import type { Ticket, TicketRunState } from '#ticket/ticket';

export interface Lack {
  readonly clause: string;
  readonly before: TicketEvent;
  readonly fields: readonly string[];
}

export interface Mend {
  readonly who: Role;
  readonly entry: DoneEntry;
  readonly lacks: Lack;
}

/** Returns an action that unblocks a ticket: a step to repeat, else one left out, unless it only has to wait. */
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
