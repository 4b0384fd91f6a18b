import { report } from '#diagnostics/catalogue/studio';
import { bad, type Result } from '#diagnostics/diagnostic';
import { keptLimits, type KeptRun } from '#domain/kept-run';
import type { Store } from './database';
import type { KeptRunRow } from './inside/rows';
import { read, refuse, write } from './inside/transact';

export type { KeptRunRow };

/** Returns the runs saved with a scenario, in order of saving. */
export async function listKeptRuns(store: Store, scenario: string): Promise<Result<readonly KeptRunRow[]>> {
  return read(store, [store.db.keptRuns], () => keptWith(store, scenario).toArray());
}

/** Saves runs with a scenario, all or none. SB0926 if there are too many or one is too long. */
export async function keepRuns(
  store: Store,
  scenario: string,
  runs: readonly KeptRun[]
): Promise<Result<readonly KeptRunRow[]>> {
  if (runs.some(({ entries }) => entries.length > keptLimits.entries)) return bad(report('SB0926', { ...keptLimits }));
  const { keptRuns } = store.db;
  return write(store, [keptRuns], async () => {
    const there = await keptWith(store, scenario).toArray();
    if (there.length + runs.length > keptLimits.runs) refuse(report('SB0926', { ...keptLimits }));
    const last = there.at(-1)?.number ?? 0;
    const rows = runs.map((run, at) => ({ scenario, number: last + at + 1, run }));
    await keptRuns.bulkPut(rows);
    return rows;
  });
}

/** Replaces the expected result of a saved run by its present one. `undefined` if it is gone. */
export async function changeKeptRun(store: Store, row: KeptRunRow): Promise<Result<KeptRunRow | undefined>> {
  const { keptRuns } = store.db;
  return write(store, [keptRuns], async () => {
    if (!(await keptRuns.get([row.scenario, row.number]))) return undefined;
    await keptRuns.put(row);
    return row;
  });
}

/** Deletes a saved run; no error if it is gone. {@link keepRuns} restores it. */
export async function dropKeptRun(
  store: Store,
  { scenario, number }: Pick<KeptRunRow, 'scenario' | 'number'>
): Promise<Result<void>> {
  const { keptRuns } = store.db;
  return write(store, [keptRuns], () => keptRuns.delete([scenario, number]));
}

const keptWith = ({ db: { keptRuns } }: Store, scenario: string) =>
  keptRuns.where('[scenario+number]').between([scenario, 0], [scenario, Infinity]);
