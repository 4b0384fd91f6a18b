import type { Text } from '#domain/text';
import type { Role } from '#domain/roles';
import type { Deviation } from '#domain/ids';
import type { OperationsFact as HouseFact } from '#operations/facts';
import type { TicketFact } from '#ticket/facts';
import type { FactKind } from '#ticket/spec';

/** Something that is so since an instant, of a ticket or beyond one: what the log and the charts say together. Times are milliseconds since 1970. */
export interface Fact {
  readonly at_ms: number;
  readonly kind: FactKind;
  readonly clause: string;
  /** Whoever did it; of an alert, whoever is told. What the clock did is the system's. */
  readonly who: Role | 'handler';
  /** The process that says so: `ticket:SB1`, `person:1024`, `month:2026-11`. */
  readonly about: string;
  readonly text: Text;
  /** Of a state: its name. Of an entry: its event. */
  readonly name?: string;
  /** Of a limit: when it ends. */
  readonly due_ms?: number;
  readonly deviation?: Deviation;
}

/** A fact of a ticket that counts its time from when it was opened. */
export function factOfTicket(fact: TicketFact, about: string, opened_ms: number): Fact {
  const { entry: _entry, due_ms, at_ms, ...more } = fact;
  return {
    ...more,
    about,
    at_ms: opened_ms + at_ms,
    ...(due_ms === undefined ? {} : { due_ms: opened_ms + due_ms })
  };
}

/** A fact beyond one ticket. */
export function factOfHouse({ at: _at, ...fact }: HouseFact): Fact {
  return fact;
}
