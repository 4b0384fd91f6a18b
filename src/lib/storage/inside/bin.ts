import type { Result } from '#diagnostics/diagnostic';
import type { Store } from '../database';
import { noteRuns } from './count';
import { toItem } from './pick';
import type { RunItem } from './pick';
import { read, refuse, write } from './transact';
import { present } from './writing';

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
