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

/** Fact from an instant on, derived from log and charts; times since the ticket was opened, of a desk since 1970. */
export interface Fact {
  readonly at_ms: number;
  readonly kind: FactKind;
  /** Clause that requires it; empty if none does. */
  readonly clause: string;
  /** Role that did it or, for an alert, is notified; `system` for the clock. */
  readonly who: Role | 'handler';
  readonly order: number;
  /** Process that reports it: `ticket:SB1`, `person:1024`, `month:2026-11`; absent where a run has only one ticket. */
  readonly about?: string;
  /** Milestone, state, event of an entry, or id of a department that is notified. */
  readonly name?: string;
  readonly with?: Fields;
  /** End of a limit, or earliest correct time of an irregular step that came too early. */
  readonly due_ms?: number;
  /** Present on a limit whose end may change, since it ends in a year without announced holidays. */
  readonly provisional?: true;
  readonly late?: true;
  readonly deviation?: Deviation;
  /** Index of the entry that it follows from; absent for effects of clock or customer. */
  readonly entry?: number;
  /** Words fixed when the fact arose, as of a message; other facts are worded when read. */
  readonly text?: Text;
}

export type WordedFact = Fact & { readonly text: Text };
