import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import { isWanted, pickBest, pickLatest, pickUnfinished, type RunItem, type RunQuery, toItem } from './inside/pick';
import { read, refuse, write } from './inside/transact';
import { noteRuns } from './inside/count';
import { present } from './inside/writing'; /** Runs as shown in lists, and the bin; separate because a call needs none of it. */
export type { RunItem } from './inside/pick';

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

/** Moves a run to the bin, from which {@link restoreRun} restores it. SB0510 if there is no such run. */
export async function deleteRun(store: Store, runId: string, at: string): Promise<Result<void>> {
  return write(store, [store.db.runs], async () => {
    await present(store, runId);
    await store.db.runs.update(runId, { deletedAt: at });
  });
}

/** Undoes {@link deleteRun}; changes nothing if the run is not in the bin. SB0510 if there is no such run. */
export async function restoreRun(store: Store, runId: string): Promise<Result<RunItem>> {
  const { runs } = store.db;
  return write(store, [runs], async () => {
    const row = (await runs.get(runId)) ?? refuse((report) => report('SB0510', {}));
    const { deletedAt, ...restored } = row;
    if (deletedAt !== undefined) await runs.put(restored);
    return toItem(restored);
  });
}

/** Returns the runs in the bin, last deleted first. */
export async function binnedRuns(store: Store): Promise<Result<readonly RunItem[]>> {
  return read(store, [store.db.runs], async () => {
    const rows = await store.db.runs.filter(({ deletedAt }) => deletedAt !== undefined).sortBy('deletedAt');
    return rows.reverse().map(toItem);
  });
}

/** Deletes runs binned before `before` (ISO 8601), but not their seeds, and returns the number deleted. */
export async function emptyBin(store: Store, before: string): Promise<Result<number>> {
  const { db } = store;
  return write(store, [db.runs, db.entries, db.seals, db.disputes], async () => {
    const gone = await db.runs.filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < before).primaryKeys();
    await db.runs.bulkDelete(gone);
    await db.seals.bulkDelete(gone);
    await db.disputes.where('runId').anyOf(gone).delete();
    for (const runId of gone) await db.entries.where({ runId }).delete();
    // Before the commit, see `noteRuns`.
    if (gone.length > 0) noteRuns(store, await db.runs.count());
    return gone.length;
  });
}
