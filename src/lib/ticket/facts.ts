import type { Running as Counted } from '#calendar/running';
import type { Text } from '#domain/text';
import { emptyList, type List } from '#kernel/list';
import type { Milestone } from '#machines/clause';
import type { TicketHolding } from '#machines/event-effects';
import type { Role } from '#domain/roles';
import type { Deviation } from '#domain/ids';
import type { FactKind } from './spec';

/** Something that is so since an instant of a ticket's life: what the log and the charts say together. */
export interface TicketFact {
  readonly at_ms: number;
  readonly kind: FactKind;
  readonly clause: string;
  readonly who: Role | 'handler';
  readonly text: Text;
  /** Of a state: its name. Of an entry: its event. */
  readonly name?: string;
  /** Of a limit: when it ends. */
  readonly due_ms?: number;
  readonly deviation?: Deviation;
  /** Index of the entry that it follows from; absent for what the clock did. */
  readonly entry?: number;
}

/** A limit of a ticket that runs, or ran: times count from its opening. */
export interface RunningTimer extends Counted {
  /** Working or wall time that was left when it was paused. */
  readonly left_ms?: number;
}

/** All that a ticket remembers beside its chart. Plain data. */
export interface TicketMemory extends TicketHolding {
  readonly facts: List<TicketFact>;
  readonly entries: number;
  /** The entry under way: whose facts they are. */
  readonly cause?: {
    readonly entry: number;
    readonly who: Role;
    readonly clauses: readonly string[];
    readonly at_ms: number;
  };
  readonly limits: Readonly<Record<string, RunningTimer>>;
  /** What was recorded, the last value of each field. */
  readonly fields: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** When each instant first came. */
  readonly milestones: Readonly<Partial<Record<Milestone, number>>>;
  /** How often each event was taken. */
  readonly taken: Readonly<Record<string, number>>;
  /** How many entries there were once each event had last happened. */
  readonly last: Readonly<Record<string, number>>;
  /** How many entries there were when a complaint began to be handled again (4.1-reenter); 0 in its first round. */
  readonly round: number;
}

export const blankTicket: TicketMemory = {
  facts: emptyList<TicketFact>(),
  entries: 0,
  holder: 'agent',
  limits: {},
  fields: {},
  milestones: {},
  taken: {},
  last: {},
  round: 0,
  asked: [],
  verdicts: {}
};
