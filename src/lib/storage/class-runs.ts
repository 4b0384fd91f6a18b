import type { Result } from '#diagnostics/diagnostic';
import type { Store } from './database';
import type { ClassRunRow } from './inside/rows';
import { read, write } from './inside/transact';

export type { ClassRunRow };

/** The runs of the class that are kept on this device, those that were handed in first in front. */
export async function listClassRuns(store: Store): Promise<Result<readonly ClassRunRow[]>> {
  const { classRuns } = store.db;
  return read(store, [classRuns], async () =>
    (await classRuns.toArray()).sort((a, b) => a.takenAt.localeCompare(b.takenAt) || a.id.localeCompare(b.id))
  );
}

/** One run of the class as it is kept; nothing where it is not there. */
export async function readClassRun(store: Store, id: string): Promise<Result<ClassRunRow | undefined>> {
  return read(store, [store.db.classRuns], () => store.db.classRuns.get(id));
}

/** Keeps runs of the class, all or none; what was kept of a run before is replaced, and was handed in when that was. */
export async function keepClassRuns(store: Store, rows: readonly ClassRunRow[]): Promise<Result<void>> {
  const { classRuns } = store.db;
  return write(store, [classRuns], async () => {
    const there = await classRuns.bulkGet(rows.map(({ id }) => id));
    await classRuns.bulkPut(rows.map((row, at) => ({ ...row, takenAt: there[at]?.takenAt ?? row.takenAt })));
  });
}

/** Takes runs of the class out; harmless where there is none. */
export async function dropClassRuns(store: Store, ids: readonly string[]): Promise<Result<void>> {
  const { classRuns } = store.db;
  return write(store, [classRuns], () => classRuns.bulkDelete([...ids]));
}

/** Takes all runs of the class out, with what was judged, decided and answered of them. */
export async function emptyClass(store: Store): Promise<Result<void>> {
  const { classRuns, profile } = store.db;
  return write(store, [classRuns, profile], async () => {
    await Promise.all([
      classRuns.clear(),
      ...(['class-judged', 'class-whose', 'class-answered'] as const).map((key) => profile.delete(key))
    ]);
  });
}
