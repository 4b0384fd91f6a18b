import type { Result } from '#diagnostics/diagnostic';
import type { ShiftEntry, ShiftHeader, ShiftLog } from '#domain/shift-log';
import type { Store } from './database';
import { read, refuse, write } from './inside/transact';

/** Saves a new shift without entries. An existing one with that id is unchanged. */
export async function createShift(store: Store, header: ShiftHeader, at: string): Promise<Result<ShiftLog>> {
  const { shifts } = store.db;
  return write(store, [shifts], async () => {
    const there = await shifts.get(header.id);
    if (there) return { header: there.header, entries: there.entries };
    const { id, startedAt } = header;
    await shifts.add({ id, startedAt, updatedAt: at, header, entries: [] });
    return { header, entries: [] };
  });
}

/** Adds an entry to a shift and returns its whole log, with entries of other tabs. SB0510 if there is no such shift. */
export async function tellShift(store: Store, id: string, entry: ShiftEntry, at: string): Promise<Result<ShiftLog>> {
  const { shifts } = store.db;
  return write(store, [shifts], async () => {
    const row = (await shifts.get(id)) ?? refuse((report) => report('SB0510', {}));
    const entries = [...row.entries, entry];
    await shifts.put({ ...row, entries, updatedAt: at });
    return { header: row.header, entries };
  });
}

/** Deletes a shift and bins its calls; {@link putBackShift} restores both. `undefined` if there is no such shift. */
export async function deleteShift(store: Store, id: string, at: string): Promise<Result<ShiftLog | undefined>> {
  const { runs, shifts } = store.db;
  return write(store, [shifts, runs], async () => {
    const row = await shifts.get(id);
    if (row === undefined) return undefined;
    const log = { header: row.header, entries: row.entries };
    for (const run of runsOfShift(log)) {
      const kept = await runs.get(run);
      if (kept !== undefined && kept.deletedAt === undefined) await runs.update(run, { deletedAt: at });
    }
    await shifts.delete(id);
    return log;
  });
}

/** Undoes {@link deleteShift}: the shift and those of its calls that went with it and are still in the bin. */
export async function putBackShift(
  store: Store,
  log: ShiftLog,
  deletedAt: string,
  at: string
): Promise<Result<ShiftLog>> {
  const { runs, shifts } = store.db;
  const { header, entries } = log;
  return write(store, [shifts, runs], async () => {
    await shifts.put({ id: header.id, startedAt: header.startedAt, updatedAt: at, header, entries });
    for (const run of runsOfShift(log)) {
      const row = await runs.get(run);
      if (row?.deletedAt !== deletedAt) continue;
      const { deletedAt: _, ...kept } = row;
      await runs.put(kept);
    }
    return log;
  });
}

/** Returns the runs of the calls answered in a shift. */
export function runsOfShift({ entries }: Pick<ShiftLog, 'entries'>): readonly string[] {
  return entries.flatMap((entry) => (entry.is === 'answered' ? [entry.run] : []));
}

/** Returns the latest shifts, newest first. */
export async function latestShifts(store: Store, limit: number): Promise<Result<readonly ShiftLog[]>> {
  const { shifts } = store.db;
  return read(store, [shifts], async () =>
    (await shifts.orderBy('startedAt').reverse().limit(limit).toArray()).map(({ header, entries }) => ({
      header,
      entries
    }))
  );
}
