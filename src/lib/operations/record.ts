import { dimensions, type CaseClass, type Channel, type Dimension } from '#domain/ids';
import type { Role } from '#domain/roles';
import type { OperationsPolicy } from '#machines/policy';
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
  /** Who held the ticket as a limit that binds its handler was broken, by clause; absent: whoever handled it last. */
  readonly heldBy?: Readonly<Record<string, Role>>;
  /** It has entered the overdue report (3.3-overdue-field, 3.3-overdue-complaint). */
  readonly overdue: boolean;
  /** Id of a cause of the trouble (5.2-business). */
  readonly cause?: string;
  /** Id of what is wrong with the channel that it came by (5.2-channel). */
  readonly channelCause?: string;
  /** Id of a point of dispute (5.2-business). */
  readonly dispute?: string;
  /** 5.1: what the quality check said, as far as there was one, and whose duties it found not kept; without that, it is on the person in charge. */
  readonly quality: Readonly<Partial<Record<Dimension, 'pass' | 'fail'>>>;
  readonly found?: readonly {
    readonly dimension: Dimension;
    readonly who: Role | 'handler';
    readonly clause: string;
  }[];
  /** Something is still owed on it. */
  readonly open: boolean;
}

/** Whoever handles a ticket last stands first. */
const handlers = ['complaint-supervisor', 'field', 'specialist', 'agent'] as const satisfies readonly Role[];

/** The person in charge: as recorded, or else whoever handled it last. */
export function inChargeOf({ inCharge, people }: TicketRecord): string | undefined {
  return inCharge ?? handlers.map((role) => people[role]).find((person) => person !== undefined);
}

/**
 * Whose a broken limit is: that of the person whose role the clause binds; of one that binds whoever handles the ticket, that of whoever held it then;
 * that of the person in charge, if it sends it to the overdue report, for which that person is interviewed (3.3-interview). What the system watches for itself is nobody's.
 */
export function ownerOf(clause: string, record: TicketRecord): string | undefined {
  const { who, timer } = sopClauseOf(clause) ?? {};
  if (who === undefined) return undefined;
  const isReport = who === 'system' && timer?.onBreach?.then === 'overdue-report';
  if (isReport) return inChargeOf(record);
  const holder = who === 'handler' ? record.heldBy?.[clause] : undefined;
  return (holder && record.people[holder]) ?? personOf(who, record);
}

/** Who holds a role on a ticket; the handler is the person in charge. */
function personOf(who: Role | 'handler', record: TicketRecord): string | undefined {
  return who === 'handler' ? inChargeOf(record) : record.people[who];
}

/** Who a failed check in one dimension is about (5.1): whose duties were not kept, or the person in charge where it says nothing of that. */
export function failedIn(record: TicketRecord, dimension: Dimension): readonly string[] {
  if (record.quality[dimension] !== 'fail') return [];
  const found = record.found?.filter((it) => it.dimension === dimension) ?? [];
  const people = found.length === 0 ? [inChargeOf(record)] : found.map(({ who }) => personOf(who, record));
  return [...new Set(people.filter((person) => person !== undefined))];
}

/** The limits of a ticket that this person broke. */
export function ownBreaches(record: TicketRecord, person: string): readonly string[] {
  return record.breaches.filter((clause) => ownerOf(clause, record) === person);
}

/** Everybody whose ticket it is: in charge of it, or with a broken limit or a failed check in it. */
export function peopleOf(record: TicketRecord): readonly string[] {
  const failed = dimensions.flatMap((dimension) => failedIn(record, dimension));
  const all = [inChargeOf(record), ...record.breaches.map((clause) => ownerOf(clause, record)), ...failed];
  return [...new Set(all.filter((person) => person !== undefined))];
}

/** True of a ticket whose customer's answer is below standard (4.2-three); nothing while there is none. */
export function isBelow({ rating }: TicketRecord, { standard }: OperationsPolicy): boolean | undefined {
  return rating === undefined ? undefined : standard.ratings.includes(rating);
}
