import type { Result } from '#diagnostics/diagnostic';
import type { Store } from '../database';
import { isWanted, pickBest, pickLatest, pickUnfinished } from './pick';
import type { RunItem, RunQuery } from './pick';
import { read } from './transact';

/** Returns the latest runs, last written first; of one scenario if requested. */
export async function listRuns(store: Store, wanted: RunQuery): Promise<Result<readonly RunItem[]>> {
  const { runs } = store.db;
  return read(store, [runs], async () => {
    // The index gives the latest first, so that no more are read than are listed.
    const latest = runs.orderBy('updatedAt').reverse();
    const rows = await latest
      .filter((row) => isWanted(row, wanted))
      .limit(wanted.limit)
      .toArray();
    return pickLatest(rows, wanted);
  });
}

/** Returns the runs being played when the page closed, last written first, to be offered for resuming. */
export async function unfinished(store: Store): Promise<Result<readonly RunItem[]>> {
  const { runs } = store.db;
  return read(store, [runs], async () => pickUnfinished(await runs.where('status').equals('open').toArray()));
}

/** Returns the best run for record of each scenario, see {@link pickBest}. */
export async function bestRecords(store: Store): Promise<Result<ReadonlyMap<string, RunItem>>> {
  const { runs } = store.db;
  return read(store, [runs], async () => pickBest(await runs.where('status').equals('sealed').toArray()));
}

/** Returns the seeds of a scenario ever played or imported here, ascending. Seeds of deleted runs remain. */
export async function seedsSeen(store: Store, scenario: string): Promise<Result<readonly number[]>> {
  const { seeds } = store.db;
  return read(store, [seeds], async () =>
    (await seeds.where({ scenario }).toArray()).map(({ seed }) => seed).sort((a, b) => a - b)
  );
}
