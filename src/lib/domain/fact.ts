import type { Fields } from './entry';
import type { Deviation } from './ids';
import type { Role } from './roles';
import type { Text } from './text';

export const factKinds = [
  'milestone',
  'state',
  'started',
  'warned',
  'breached',
  'met',
  'paused',
  'resumed',
  'cancelled',
  'alert',
  'message',
  'tag',
  'record',
  'refused',
  'irregular'
] as const;
export type FactKind = (typeof factKinds)[number];

/**
 * Something that is so since an instant, of a call, a ticket or beyond one: what the log and the charts say together. Times are milliseconds of
 * the run that says so: since a ticket was opened; of a desk, since 1970.
 */
export interface Fact {
  readonly at_ms: number;
  readonly kind: FactKind;
  /** The clause that asks for it; empty where none does. */
  readonly clause: string;
  /** Whoever did it; of an alert, whoever is told. What the clock did is the system's. */
  readonly who: Role | 'handler';
  /** Position among all that happened in a run: what came before what. */
  readonly order: number;
  /** The process that says so: `ticket:SB1`, `person:1024`, `month:2026-11`. Absent where a run has one ticket only. */
  readonly about?: string;
  /** Of a milestone or a state: its name. Of an entry: its event. Of a department that is told: its id. */
  readonly name?: string;
  /** Of an entry: what it carried. */
  readonly with?: Fields;
  /** Of a limit: when it ends. Of an irregular step that came too early: when it would have been right. */
  readonly due_ms?: number;
  /** Of a limit that ends so: by days of a year whose holidays were not announced. It may yet be another. */
  readonly provisional?: true;
  /** Of a limit that was met: not in time. */
  readonly late?: true;
  readonly deviation?: Deviation;
  /** Index of the entry that it follows from; absent for what the clock or the customer did. */
  readonly entry?: number;
  /** Words that were fixed as it came to be: a message that was sent, why something was refused. All else is worded when it is read. */
  readonly text?: Text;
}

/** A fact with its words. */
export type WordedFact = Fact & { readonly text: Text };
