import type { Result } from '#diagnostics/diagnostic';
import type { ShiftEntry, ShiftHeader, ShiftLog } from '#domain/shift-log';
import type { Store } from './database';
import { read, refuse, write } from './inside/transact';

/** Keeps a new shift, without entries. One of that id is left as it is. */
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

/**
 * Adds what happened to a shift; the whole of it comes back, with what another tab has told meanwhile. What cannot follow changes nothing when it
 * is folded. SB0510 no such shift.
 */
export async function tellShift(store: Store, id: string, entry: ShiftEntry, at: string): Promise<Result<ShiftLog>> {
  const { shifts } = store.db;
  return write(store, [shifts], async () => {
    const row = (await shifts.get(id)) ?? refuse((report) => report('SB0510', {}));
    const entries = [...row.entries, entry];
    await shifts.put({ ...row, entries, updatedAt: at });
    return { header: row.header, entries };
  });
}

/**
 * Takes a shift away and puts its calls into the bin, whence each comes back by itself; the shift comes back by {@link putBackShift}. What is gone of
 * them already stays gone. Nothing if there is no such shift.
 */
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

/**
 * Undoes {@link deleteShift}: the shift, and of its calls what went with it and is still in the bin.
 * @param deletedAt when it was deleted
 */
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

/** The runs of the calls that were answered in a shift. */
export function runsOfShift({ entries }: Pick<ShiftLog, 'entries'>): readonly string[] {
  return entries.flatMap((entry) => (entry.is === 'answered' ? [entry.run] : []));
}

/** The latest shifts, the newest first. */
export async function latestShifts(store: Store, limit: number): Promise<Result<readonly ShiftLog[]>> {
  const { shifts } = store.db;
  return read(store, [shifts], async () =>
    (await shifts.orderBy('startedAt').reverse().limit(limit).toArray()).map(({ header, entries }) => ({
      header,
      entries
    }))
  );
}
