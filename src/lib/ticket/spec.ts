import type { Temper } from '#domain/ids';
import type { Happening, SaidEntry } from '#domain/entry';
import type { Act } from './acts';
import type { Memory } from './memory';
import type { Case } from '#machines/clause';

/** What is fixed of a ticket before anything happens to it. */
export interface TicketSpec {
  /** The acceptance number (1.1-online-number). */
  readonly number: string;
  readonly case: Case;
  /** The instant `contact`, milliseconds since 1970: what the calendar counts from. */
  readonly openedAt_ms: number;
  /** The product that it is about, as people name it. */
  readonly service?: string;
  /** How its customer takes things; nothing is known of it where it is left out. */
  readonly temper?: Temper;
  /** The sum that it is about: whoever settles it gives that back (3.2-complaint-reasonable). */
  readonly disputed_yuan?: number;
  /** The most that an agent may give on it, where its case says so; else by the policy and the sum in dispute. */
  readonly mostGrant_yuan?: number;
  /** Id of the person in charge, where the house has named one: who is interviewed (3.3-interview). */
  readonly inCharge?: string;
  /** Places that each team has left, if not what the policy says. */
  readonly room?: Readonly<Record<string, number>>;
}

/** What was meant in a line, and the events that it makes. */
export type Listen = (
  entry: SaidEntry,
  memory: Memory,
  now_ms: number
) => { readonly acts: readonly Act[]; readonly happenings: readonly Happening[] };
