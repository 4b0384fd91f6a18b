import type { Result } from '#diagnostics/diagnostic';
import type { Store } from '../database';
import { noteRuns } from './count';
import { toItem } from './pick';
import type { RunItem } from './pick';
import { read, refuse, write } from './transact';
import { present } from './writing';

/** Puts a run into the bin, whence {@link restoreRun} brings it back whole. SB0510 if there is none. */
export async function deleteRun(store: Store, runId: string, at: string): Promise<Result<void>> {
  return write(store, [store.db.runs], async () => {
    await present(store, runId);
    await store.db.runs.update(runId, { deletedAt: at });
  });
}

/** Undoes {@link deleteRun}. Harmless if it is not in the bin; SB0510 if it is not there at all. */
export async function restoreRun(store: Store, runId: string): Promise<Result<RunItem>> {
  const { runs } = store.db;
  return write(store, [runs], async () => {
    const row = (await runs.get(runId)) ?? refuse((report) => report('SB0510', {}));
    const { deletedAt, ...restored } = row;
    if (deletedAt !== undefined) await runs.put(restored);
    return toItem(restored);
  });
}

/** What is in the bin, last deleted first. */
export async function binnedRuns(store: Store): Promise<Result<readonly RunItem[]>> {
  return read(store, [store.db.runs], async () => {
    const rows = await store.db.runs.filter(({ deletedAt }) => deletedAt !== undefined).sortBy('deletedAt');
    return rows.reverse().map(toItem);
  });
}

/**
 * Deletes for good what was put into the bin before `before` (ISO 8601), with entries, seal and disputes: this is what
 * frees space. The seeds stay seen. Returns how many runs went.
 */
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
