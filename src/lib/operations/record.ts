import { dimensions, type CaseClass, type Channel, type Dimension } from '#domain/ids';
import type { Role } from '#domain/roles';
import type { OperationsPolicy } from '#machines/policy';
import { sopClauseOf } from '#machines/sop-clauses';

/** Data of a finished or running ticket needed for statistics. Times are milliseconds since 1970. */
export interface TicketRecord {
  readonly id: string;
  readonly channel: Channel;
  readonly class: CaseClass;
  readonly business: string;
  /** Area of the trouble; without it, a ticket is never part of an emergency (2.2-major). */
  readonly area?: string;
  readonly people: Readonly<Partial<Record<Role, string>>>;
  /** Absent: see {@link inChargeOf}. */
  readonly inCharge?: string;
  readonly customer: string;
  /** Subject of the contact: the same customer and matter again is a repeat. */
  readonly matter: string;
  readonly openedAt_ms: number;
  readonly handledAt_ms?: number;
  /** True if solved on first contact without a work order; repeats are not considered here. */
  readonly firstContactResolved?: boolean;
  /** Rating (4.2-auto): 1 very satisfied to 4 dissatisfied. */
  readonly rating?: 1 | 2 | 3 | 4;
  readonly breaches: readonly string[];
  /** Role that held the ticket when a limit was broken, by clause; absent: the last handler. */
  readonly heldBy?: Readonly<Record<string, Role>>;
  /** True if it entered the overdue report (3.3-overdue-field, 3.3-overdue-complaint). */
  readonly overdue: boolean;
  /** Id of the cause of the trouble (5.2-business). */
  readonly cause?: string;
  /** Id of the problem with the channel used (5.2-channel). */
  readonly channelCause?: string;
  /** Id of the point of dispute (5.2-business). */
  readonly dispute?: string;
  /** Results of the quality check (5.1). `found` names the roles that broke duties; absent: the person in charge. */
  readonly quality: Readonly<Partial<Record<Dimension, 'pass' | 'fail'>>>;
  readonly found?: readonly {
    readonly dimension: Dimension;
    readonly who: Role | 'handler';
    readonly clause: string;
  }[];
  readonly open: boolean;
}

const handlers = ['complaint-supervisor', 'field', 'specialist', 'agent'] as const satisfies readonly Role[];

/** Returns the person in charge: as recorded, else the last handler. */
export function inChargeOf({ inCharge, people }: TicketRecord): string | undefined {
  return inCharge ?? handlers.map((role) => people[role]).find((person) => person !== undefined);
}

/** Returns the person responsible for a broken limit; `undefined` for system limits without an overdue report. */
export function ownerOf(clause: string, record: TicketRecord): string | undefined {
  const { who, timer } = sopClauseOf(clause) ?? {};
  if (who === undefined) return undefined;
  const isReport = who === 'system' && timer?.onBreach?.then === 'overdue-report';
  if (isReport) return inChargeOf(record);
  const holder = who === 'handler' ? record.heldBy?.[clause] : undefined;
  return (holder && record.people[holder]) ?? personOf(who, record);
}

function personOf(who: Role | 'handler', record: TicketRecord): string | undefined {
  return who === 'handler' ? inChargeOf(record) : record.people[who];
}

/** Returns persons responsible for a failed check (5.1): of the roles that broke duties, else the person in charge. */
export function failedIn(record: TicketRecord, dimension: Dimension): readonly string[] {
  if (record.quality[dimension] !== 'fail') return [];
  const found = record.found?.filter((it) => it.dimension === dimension) ?? [];
  const people = found.length === 0 ? [inChargeOf(record)] : found.map(({ who }) => personOf(who, record));
  return [...new Set(people.filter((person) => person !== undefined))];
}

export function ownBreaches(record: TicketRecord, person: string): readonly string[] {
  return record.breaches.filter((clause) => ownerOf(clause, record) === person);
}

/** Returns everybody responsible on the ticket: in charge, or with a broken limit or failed check. */
export function peopleOf(record: TicketRecord): readonly string[] {
  const failed = dimensions.flatMap((dimension) => failedIn(record, dimension));
  const all = [inChargeOf(record), ...record.breaches.map((clause) => ownerOf(clause, record)), ...failed];
  return [...new Set(all.filter((person) => person !== undefined))];
}

/** Checks whether the customer's rating is below standard (4.2-three); `undefined` without a rating. */
export function isBelow({ rating }: TicketRecord, { standard }: OperationsPolicy): boolean | undefined {
  return rating === undefined ? undefined : standard.ratings.includes(rating);
}
