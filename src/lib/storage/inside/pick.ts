/** Rows of the runs in a list, and their order: shared by the store and the read past it. */
import type { RunHeader } from '#contact/log';
import type { RunRow, RunStatus, RunSummary, RunTally } from './rows';

/** Run in a list, without entries or scorecard. */
export interface RunItem {
  readonly id: string;
  readonly header: RunHeader;
  readonly status: RunStatus;
  readonly updatedAt: string;
  readonly entries: number;
  readonly firstOnSeed: boolean;
  /** Simulated time up to which it was played, if later than its last entry. */
  readonly until_ms?: number;
  readonly summary?: RunSummary;
  readonly tally?: RunTally;
  /** Set only in the list of the bin. */
  readonly deletedAt?: string;
}

export interface RunQuery {
  readonly limit: number;
  readonly scenario?: string;
}

export function toItem(row: RunRow): RunItem {
  const { id, header, status, updatedAt, entries, firstOnSeed, until_ms, summary, tally, deletedAt } = row;
  return {
    id,
    header,
    status,
    updatedAt,
    entries,
    firstOnSeed,
    ...(until_ms !== undefined && { until_ms }),
    ...(summary && { summary }),
    ...(tally && { tally }),
    ...(deletedAt && { deletedAt })
  };
}

/** Checks whether a row belongs in the list: not in the bin, and of the requested scenario. */
export function isWanted(row: RunRow, { scenario }: RunQuery): boolean {
  return isHere(row) && (scenario === undefined || row.header.scenario === scenario);
}

/** Returns the latest runs, last written first. */
export function pickLatest(rows: readonly RunRow[], wanted: RunQuery): readonly RunItem[] {
  const fitting = rows.filter((row) => isWanted(row, wanted)).sort(byTime);
  return fitting.reverse().slice(0, wanted.limit).map(toItem);
}

/** Returns runs that were open when the page was left, last written first. */
export function pickUnfinished(rows: readonly RunRow[]): readonly RunItem[] {
  const open = rows.filter((row) => row.status === 'open' && isHere(row)).sort(byTime);
  return open.reverse().map(toItem);
}

/** Returns the best run for record by scenario: passing ranks before points; ties go to the earlier. */
export function pickBest(rows: readonly RunRow[]): ReadonlyMap<string, RunItem> {
  const best = new Map<string, RunItem>();
  for (const row of rows.filter(counts).sort(byTime)) {
    const before = best.get(row.header.scenario);
    if (before === undefined || isBetter(row.summary, before.summary)) best.set(row.header.scenario, toItem(row));
  }
  return best;
}

function isHere(row: RunRow): boolean {
  return row.deletedAt === undefined;
}

function byTime(a: RunRow, b: RunRow): number {
  return compare(a.updatedAt, b.updatedAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function counts(row: RunRow): boolean {
  const { origin, mode } = row.header;
  const forRecord = row.status === 'sealed' && row.firstOnSeed && row.summary?.record === true;
  return isHere(row) && forRecord && origin === 'fresh' && mode === 'exam';
}

function isBetter(a: RunSummary | undefined, b: RunSummary | undefined): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  return a.passed === b.passed ? a.total > b.total : a.passed;
}
