import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import type { ClassRunRow } from './inside/rows';
import { read, write } from './inside/transact';

export type { ClassRunRow };

/** Returns the runs of the class on this device, in order of hand-in, earliest first. */
export async function listClassRuns(store: Store): Promise<Result<readonly ClassRunRow[]>> {
  const { classRuns } = store.db;
  return read(store, [classRuns], async () =>
    (await classRuns.toArray()).sort((a, b) => a.takenAt.localeCompare(b.takenAt) || a.id.localeCompare(b.id))
  );
}

export async function readClassRun(store: Store, id: string): Promise<Result<ClassRunRow | undefined>> {
  return read(store, [store.db.classRuns], () => store.db.classRuns.get(id));
}

/** Saves runs of the class, all or none. A replaced run keeps its original hand-in time. */
export async function keepClassRuns(store: Store, rows: readonly ClassRunRow[]): Promise<Result<void>> {
  const { classRuns } = store.db;
  return write(store, [classRuns], async () => {
    const there = await classRuns.bulkGet(rows.map(({ id }) => id));
    await classRuns.bulkPut(rows.map((row, at) => ({ ...row, takenAt: there[at]?.takenAt ?? row.takenAt })));
  });
}

/** Deletes runs of the class; no error if there is none. */
export async function dropClassRuns(store: Store, ids: readonly string[]): Promise<Result<void>> {
  const { classRuns } = store.db;
  return write(store, [classRuns], () => classRuns.bulkDelete([...ids]));
}

/** Deletes all runs of the class, with their judgements, decisions and answers. */
export async function emptyClass(store: Store): Promise<Result<void>> {
  const { classRuns, profile } = store.db;
  return write(store, [classRuns, profile], async () => {
    await Promise.all([
      classRuns.clear(),
      ...(['class-judged', 'class-whose', 'class-answered'] as const).map((key) => profile.delete(key))
    ]);
  });
}
