/** Which rows of the runs make a list, and in what order: the same for the store and for a glance past it. */
import type { RunHeader } from '#contact/log';
import type { RunRow, RunStatus, RunSummary, RunTally } from './rows';

/** A run in a list: no entries, no scorecard. */
export interface RunItem {
  readonly id: string;
  readonly header: RunHeader;
  readonly status: RunStatus;
  readonly updatedAt: string;
  readonly entries: number;
  readonly firstOnSeed: boolean;
  /** Simulated time up to which it was lived, if that is later than its last entry. */
  readonly until_ms?: number;
  readonly summary?: RunSummary;
  readonly tally?: RunTally;
  /** Only in the bin's list. */
  readonly deletedAt?: string;
}

/** Which of the latest runs: so many, and of one scenario if asked. */
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

/** True if a row may be among the latest: not in the bin, and of the scenario asked for. */
export function isWanted(row: RunRow, { scenario }: RunQuery): boolean {
  return isHere(row) && (scenario === undefined || row.header.scenario === scenario);
}

/** The latest runs, last written first. */
export function pickLatest(rows: readonly RunRow[], wanted: RunQuery): readonly RunItem[] {
  const fitting = rows.filter((row) => isWanted(row, wanted)).sort(byTime);
  return fitting.reverse().slice(0, wanted.limit).map(toItem);
}

/** Runs that were being played when the page went away, last written first. */
export function pickUnfinished(rows: readonly RunRow[]): readonly RunItem[] {
  const open = rows.filter((row) => row.status === 'open' && isHere(row)).sort(byTime);
  return open.reverse().map(toItem);
}

/**
 * By scenario, the best run for record: sealed, fresh, exam, first on its seed, and for record by its own card.
 * Passing comes before points, and of equals the earlier stands.
 */
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

/** As the index on `updatedAt` has them: of one instant, by id. */
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
