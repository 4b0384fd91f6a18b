import type { Temper } from '#domain/ids';
import type { Happening, SaidEntry } from '#domain/entry';
import type { Act } from './acts';
import type { Memory } from './memory';
import type { Case } from '#machines/clause';

/** Fixed data of a ticket, known before anything happens to it. */
export interface TicketSpec {
  /** Acceptance number (1.1-online-number). */
  readonly number: string;
  readonly case: Case;
  /** Instant `contact` in ms since 1970, from which the calendar counts. */
  readonly openedAt_ms: number;
  readonly service?: string;
  readonly temper?: Temper;
  /** Disputed sum, returned when it is settled (3.2-complaint-reasonable). */
  readonly disputed_yuan?: number;
  /** Maximum an agent may give, where the case defines it; otherwise by the policy and the disputed sum. */
  readonly mostGrant_yuan?: number;
  /** Id of the person in charge, if named by the organisation: the one interviewed (3.3-interview). */
  readonly inCharge?: string;
  /** Free places of each team, if different from the policy. */
  readonly room?: Readonly<Record<string, number>>;
}

/** Returns the meaning of a line and the events it causes. */
export type Listen = (
  entry: SaidEntry,
  memory: Memory,
  now_ms: number
) => { readonly acts: readonly Act[]; readonly happenings: readonly Happening[] };
