import type { Dimension } from '#domain/ids';
import type { CaseClass, Channel } from '#domain/ids';
import type { Role } from '#domain/roles';
import { sopClauseOf } from '#machines/sop-clauses';

/** What the house needs of a ticket, finished or running, to count it. Times are milliseconds since 1970. */
export interface TicketRecord {
  readonly id: string;
  readonly channel: Channel;
  readonly class: CaseClass;
  readonly business: string;
  /** Where the trouble is; without it, a ticket is never part of an emergency (2.2-major). */
  readonly area?: string;
  /** Whoever worked on it, by role: ids of people. */
  readonly people: Readonly<Partial<Record<Role, string>>>;
  /** Absent: see {@link inChargeOf}. */
  readonly inCharge?: string;
  readonly customer: string;
  /** What the customer came about: the same matter again is a repeat. */
  readonly matter: string;
  readonly openedAt_ms: number;
  /** Absent: it is still worked on. */
  readonly handledAt_ms?: number;
  /** Solved on first contact, and no work order came of it. Whether the customer came again is counted here. */
  readonly firstContactResolved?: boolean;
  /** 4.2-auto: 1 very satisfied to 4 dissatisfied. */
  readonly rating?: 1 | 2 | 3 | 4;
  /** Clauses whose limits were broken. */
  readonly breaches: readonly string[];
  /** It has entered the overdue report (3.3-overdue-field, 3.3-overdue-complaint). */
  readonly overdue: boolean;
  /** Id of a cause of the trouble (5.2-business). */
  readonly cause?: string;
  /** Id of a point of dispute (5.2-business). */
  readonly dispute?: string;
  /** 5.1: what the quality check said, as far as there was one. */
  readonly quality: Readonly<Partial<Record<Dimension, 'pass' | 'fail'>>>;
  /** Something is still owed on it. A ticket is judged once nothing is. */
  readonly open: boolean;
}

/** True if a ticket that breaks the limit of this clause enters the overdue report. */
export function entersOverdueReport(clause: string): boolean {
  return sopClauseOf(clause)?.timer?.onBreach?.then === 'overdue-report';
}

/** Whoever handles a ticket last stands first. */
const handlers = ['complaint-supervisor', 'field', 'specialist', 'agent'] as const satisfies readonly Role[];

/** The person in charge: as recorded, or else whoever handled it last. */
export function inChargeOf({ inCharge, people }: TicketRecord): string | undefined {
  return inCharge ?? handlers.map((role) => people[role]).find((person) => person !== undefined);
}

/**
 * Whose a broken limit is: that of the person whose role the clause binds; that of the person in charge, if it binds whoever handles the
 * ticket or sends it to the overdue report, for which that person is interviewed (3.3-interview). What the system watches for itself is nobody's.
 */
export function ownerOf(clause: string, record: TicketRecord): string | undefined {
  const who = sopClauseOf(clause)?.who;
  if (who === undefined) return undefined;
  if (who === 'handler' || entersOverdueReport(clause)) return inChargeOf(record);
  return record.people[who];
}

/** The limits of a ticket that this person broke. */
export function ownBreaches(record: TicketRecord, person: string): readonly string[] {
  return record.breaches.filter((clause) => ownerOf(clause, record) === person);
}

/** Everybody whose ticket it is: in charge of it, or with a broken limit in it. */
export function peopleOf(record: TicketRecord): readonly string[] {
  const all = [inChargeOf(record), ...record.breaches.map((clause) => ownerOf(clause, record))];
  return [...new Set(all.filter((person) => person !== undefined))];
}
