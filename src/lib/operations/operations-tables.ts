import type { Text } from '#domain/text';
import { emptyList, type List } from '#kernel/list';
import { emptyTable, type Table } from '#kernel/table';
import type { CaseClass } from '#domain/ids';
import type { CycleEvent } from '#machines/cycles';
import type { WordedFact } from '#domain/fact';
import type { MonthReport } from './month-report';
import type { Month } from './periods';
import type { TicketRecord } from './record';

export interface OperationsTimer {
  readonly warn_ms: number;
  readonly due_ms: number;
  /** Present if computed with days of a year whose holidays are not yet announced. */
  readonly provisional?: true;
}

/** Tickets of a person that customers have answered (4.2-three), in order of answers; `true`: below standard. */
export interface Standing {
  readonly judged: Table<boolean>;
  /** Index in `judged`; earlier tickets no longer count because there was a training. */
  readonly since: number;
  readonly owed: readonly string[];
  readonly is: 'steady' | 'slipping' | 'training-due' | 'booked';
}

/** Trouble of one kind in one area (2.2-major). */
export interface Trouble {
  readonly class: CaseClass;
  readonly business: string;
  readonly area: string;
}

export interface EmergencyRow extends Trouble {
  readonly is: 'calm' | 'declared' | 'stood-down';
  /** Tickets of this kind in this area, in order of arrival. */
  readonly heard: List<{ readonly id: string; readonly at_ms: number }>;
  readonly tickets: readonly string[];
  readonly notified: readonly string[];
  readonly running?: OperationsTimer;
  readonly declaredAt_ms?: number;
  readonly stoodDownAt_ms?: number;
}

/** Ticket in the overdue report (3.3-interview). */
export interface OverdueRow {
  readonly ticket: string;
  readonly enteredAt_ms: number;
  readonly inCharge?: string;
  readonly closed?: true;
  readonly interview?: {
    readonly at_ms: number;
    readonly person: string;
    readonly cause: string;
    readonly measure: string;
  };
}

/** Request to a department (5.3-ledger). */
export interface RequestRow {
  readonly request: string;
  readonly ticket: string;
  readonly department: string;
  readonly askedAt_ms: number;
  /** Absent if the ledger has no limit for the department. */
  readonly running?: OperationsTimer;
  readonly answeredAt_ms?: number;
  readonly late?: true;
}

export interface ActionTaken {
  readonly at_ms: number;
  readonly action: Text;
  /** Ids of planned trainings; only for a finding about a person. */
  readonly trainings?: readonly string[];
}

export interface MonthRow {
  readonly report: MonthReport;
  readonly done: Readonly<Record<string, ActionTaken>>;
}

export interface ProposalRow {
  readonly proposal: string;
  readonly owner: string;
  readonly title: Text;
  readonly clause: string;
  readonly reasons: readonly string[];
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly is: 'proposed' | 'piloting' | 'proven' | 'failed' | 'adopted' | 'dropped';
  readonly where?: string;
  readonly seen?: string;
}

export interface Session {
  readonly training: string;
  readonly quarter: string;
  readonly planned_ms?: number;
  readonly held_ms?: number;
  readonly people: readonly string[];
}

/** Version of the policy that results from a proposal (5.3-quarterly). */
export interface PolicyVersion {
  readonly version: number;
  readonly at_ms: number;
  readonly proposal: string;
  readonly sets: Readonly<Record<string, readonly string[]>>;
}

/** Memory of the organisation beside its charts. Plain and immutable. */
export interface OperationsTables {
  readonly facts: List<WordedFact>;
  /** Time of each chart's last message, except warnings and refusals, since those change nothing. */
  readonly said: Table<number>;
  readonly begun_ms?: number;
  /** Months that have a chart: those begun, and the next. */
  readonly periods: readonly Month[];
  readonly tickets: Table<TicketRecord>;
  readonly standings: Table<Standing>;
  readonly emergencies: Table<EmergencyRow>;
  readonly overdue: Table<OverdueRow>;
  readonly requests: Table<RequestRow>;
  readonly months: Table<MonthRow>;
  readonly proposals: Table<ProposalRow>;
  readonly sessions: readonly Session[];
  readonly versions: readonly PolicyVersion[];
  readonly taken: readonly CycleEvent[];
}

export const emptyBooks: OperationsTables = {
  facts: emptyList<WordedFact>(),
  said: emptyTable<number>(),
  periods: [],
  tickets: emptyTable<TicketRecord>(),
  standings: emptyTable<Standing>(),
  emergencies: emptyTable<EmergencyRow>(),
  overdue: emptyTable<OverdueRow>(),
  requests: emptyTable<RequestRow>(),
  months: emptyTable<MonthRow>(),
  proposals: emptyTable<ProposalRow>(),
  sessions: [],
  versions: [],
  taken: []
};

/** Returns the own property `key`, or `undefined`; keys come from files, so `constructor` may be a key. */
export function rowOf<Row>(table: Readonly<Record<string, Row>>, key: string): Row | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

type RowOf<T> = T extends Table<infer Row> ? Row : never;

export function withRow<
  Name extends 'tickets' | 'standings' | 'emergencies' | 'overdue' | 'requests' | 'months' | 'proposals'
>(books: OperationsTables, name: Name, key: string, row: RowOf<OperationsTables[Name]>): OperationsTables {
  return { ...books, [name]: (books[name] as Table<RowOf<OperationsTables[Name]>>).set(key, row) };
}
