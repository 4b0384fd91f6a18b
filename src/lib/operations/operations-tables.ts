import type { Text } from '#domain/text';
import { emptyList, type List } from '#kernel/list';
import { emptyTable, type Table } from '#kernel/table';
import type { CaseClass } from '#domain/ids';
import type { CycleEvent } from '#machines/cycles';
import type { WordedFact } from '#domain/fact';
import type { MonthReport } from './month-report';
import type { Month } from './periods';
import type { TicketRecord } from './record';

/** Where a limit of the house ends, and when it warns. */
export interface OperationsTimer {
  readonly warn_ms: number;
  readonly due_ms: number;
  /** By days of a year whose holidays were not announced. */
  readonly provisional?: true;
}

/** 4.2-three: the tickets of a person that customers have answered, whether each is below standard, in the order of the answers. */
export interface Standing {
  readonly judged: Table<boolean>;
  /** Tickets before this one no longer count: there was a training. */
  readonly since: number;
  /** Trainings that the person must have. */
  readonly owed: readonly string[];
  readonly is: 'steady' | 'slipping' | 'training-due' | 'booked';
}

/** 2.2-major: trouble of one kind in one area. */
export interface Trouble {
  readonly class: CaseClass;
  readonly business: string;
  readonly area: string;
}

export interface EmergencyRow extends Trouble {
  readonly is: 'calm' | 'declared' | 'stood-down';
  /** Tickets of this kind in this area, in the order in which they were heard of. */
  readonly heard: List<{ readonly id: string; readonly at_ms: number }>;
  /** The tickets concerned. */
  readonly tickets: readonly string[];
  /** Departments that know. */
  readonly notified: readonly string[];
  readonly running?: OperationsTimer;
  readonly declaredAt_ms?: number;
  readonly stoodDownAt_ms?: number;
}

/** 3.3-interview: one ticket of the overdue report. */
export interface OverdueRow {
  readonly ticket: string;
  readonly enteredAt_ms: number;
  readonly inCharge?: string;
  /** It was closed before anybody was interviewed. */
  readonly closed?: true;
  readonly interview?: {
    readonly at_ms: number;
    readonly person: string;
    readonly cause: string;
    readonly measure: string;
  };
}

/** 5.3-ledger: one request to a department. */
export interface RequestRow {
  readonly request: string;
  readonly ticket: string;
  readonly department: string;
  readonly askedAt_ms: number;
  /** Absent: the ledger has no limit for the department. */
  readonly running?: OperationsTimer;
  readonly answeredAt_ms?: number;
  readonly late?: true;
}

/** What was done about a finding. */
export interface ActionTaken {
  readonly at_ms: number;
  readonly action: Text;
  /** Of a person: ids of the trainings of the plan. */
  readonly trainings?: readonly string[];
}

export interface MonthRow {
  readonly report: MonthReport;
  /** By the id of the finding. */
  readonly done: Readonly<Record<string, ActionTaken>>;
}

export interface ProposalRow {
  readonly proposal: string;
  readonly owner: string;
  readonly title: Text;
  readonly clause: string;
  /** Ids of findings. */
  readonly reasons: readonly string[];
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly is: 'proposed' | 'piloting' | 'proven' | 'failed' | 'adopted' | 'dropped';
  readonly where?: string;
  readonly seen?: string;
}

/** A training session, planned or held. */
export interface Session {
  readonly training: string;
  readonly quarter: string;
  readonly planned_ms?: number;
  readonly held_ms?: number;
  readonly people: readonly string[];
}

/** 5.3-quarterly: a version of the policy that came of a proposal. */
export interface PolicyVersion {
  readonly version: number;
  readonly at_ms: number;
  readonly proposal: string;
  readonly sets: Readonly<Record<string, readonly string[]>>;
}

/** All that the house remembers beside its charts. Plain and immutable. */
export interface OperationsTables {
  readonly facts: List<WordedFact>;
  /** When each chart last said something: not that a limit is nearly over, for that changes nothing, and not what was refused. */
  readonly said: Table<number>;
  /** When the first of all entries came. */
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
  /** What people have done at all beyond one ticket, each once. */
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

/** The row of that key, if there is one: keys come from files, and `constructor` is a key like any other. */
export function rowOf<Row>(table: Readonly<Record<string, Row>>, key: string): Row | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

type RowOf<T> = T extends Table<infer Row> ? Row : never;

/** The books with one row of one table replaced. */
export function withRow<
  Name extends 'tickets' | 'standings' | 'emergencies' | 'overdue' | 'requests' | 'months' | 'proposals'
>(books: OperationsTables, name: Name, key: string, row: RowOf<OperationsTables[Name]>): OperationsTables {
  return { ...books, [name]: (books[name] as Table<RowOf<OperationsTables[Name]>>).set(key, row) };
}
