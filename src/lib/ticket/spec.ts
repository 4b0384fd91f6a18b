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
  /** Places that each team has left, if not what the policy says. */
  readonly room?: Readonly<Record<string, number>>;
}
