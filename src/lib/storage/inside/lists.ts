import type { Result } from '#domain/diagnostic';
import type { RunHeader } from '#play/log';
import type { Store } from '../database';
import type { RunRow, RunStatus, RunSummary } from './rows';
import { read } from './transact';

/** A run in a list: no entries, no scorecard. */
export interface RunItem {
  readonly id: string;
  readonly header: RunHeader;
  readonly status: RunStatus;
  readonly updatedAt: string;
  readonly entries: number;
  readonly firstOnSeed: boolean;
  readonly summary?: RunSummary;
  /** Only in the bin's list. */
  readonly deletedAt?: string;
}

const isHere = (row: RunRow): boolean => row.deletedAt === undefined;

export function toItem(row: RunRow): RunItem {
  const { id, header, status, updatedAt, entries, firstOnSeed, summary, deletedAt } = row;
  return {
    id,
    header,
    status,
    updatedAt,
    entries,
    firstOnSeed,
    ...(summary && { summary }),
    ...(deletedAt && { deletedAt })
  };
}

/** The latest runs, last written first; of one scenario if asked. */
export async function listRuns(
  store: Store,
  { limit, scenario }: { readonly limit: number; readonly scenario?: string }
): Promise<Result<readonly RunItem[]>> {
  const { runs } = store.db;
  const wanted = (row: RunRow): boolean => isHere(row) && (scenario === undefined || row.header.scenario === scenario);
  return read(store, [runs], async () =>
    (await runs.orderBy('updatedAt').reverse().filter(wanted).limit(limit).toArray()).map(toItem)
  );
}

/** Runs that were being played when the page went away, last written first: to be offered for resuming. */
export async function unfinished(store: Store): Promise<Result<readonly RunItem[]>> {
  const { runs } = store.db;
  return read(store, [runs], async () =>
    (await runs.where('status').equals('open').filter(isHere).sortBy('updatedAt')).reverse().map(toItem)
  );
}

/**
 * By scenario, the best run for record: sealed, fresh, exam, first on its seed, and for record by its own card.
 * Passing comes before points, and of equals the earlier stands.
 */
export async function bestRecords(store: Store): Promise<Result<ReadonlyMap<string, RunItem>>> {
  const { runs } = store.db;
  return read(store, [runs], async () => {
    const best = new Map<string, RunItem>();
    for (const row of await runs.where('status').equals('sealed').filter(counts).sortBy('updatedAt')) {
      const before = best.get(row.header.scenario);
      if (before === undefined || isBetter(row.summary, before.summary)) best.set(row.header.scenario, toItem(row));
    }
    return best;
  });
}

function counts(row: RunRow): boolean {
  const { origin, mode } = row.header;
  return isHere(row) && origin === 'fresh' && mode === 'exam' && row.firstOnSeed && row.summary?.record === true;
}

function isBetter(a: RunSummary | undefined, b: RunSummary | undefined): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  return a.passed === b.passed ? a.total > b.total : a.passed;
}

/** The seeds of a scenario that were ever played or imported here, ascending; deleting a run does not unsee its case. */
export async function seedsSeen(store: Store, scenario: string): Promise<Result<readonly number[]>> {
  const { seeds } = store.db;
  return read(store, [seeds], async () =>
    (await seeds.where({ scenario }).toArray()).map(({ seed }) => seed).sort((a, b) => a - b)
  );
}
