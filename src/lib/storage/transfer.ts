import { bad, good } from '#diagnostics/diagnostic';
import { report as reportStorage } from '#diagnostics/catalogue/storage';
import { report } from '#diagnostics/catalogue/transfer';
import type { Result } from '#diagnostics/diagnostic';
import type { Run } from '#contact/log';
import type { Store } from './database';
import { disputeId, disputesOf } from './disputes';
import { noteRuns } from './inside/count';
import { limits } from './inside/limits';
import { copyPlain } from './inside/copy-plain';
import type { Dispute, RunRow, Seal } from './inside/rows';
import { retally } from './inside/retally';
import { tallyOf } from './inside/tally';
import { refuse, write } from './inside/transact';
import { loadRun, readSeal } from './runs';

export interface ExportedRun extends Run {
  readonly disputes: readonly Omit<Dispute, 'id' | 'runId' | 'fromFile'>[];
  readonly seal?: Omit<Seal, 'runId'>;
}

/** Returns everything stored about a run as plain JSON. Warning SB0514 if its log has a gap. */
export async function exportRun(store: Store, runId: string): Promise<Result<ExportedRun>> {
  const loaded = await loadRun(store, runId);
  if (!loaded.ok) return loaded;
  const disputes = await disputesOf(store, runId);
  if (!disputes.ok) return disputes;
  const told = disputes.value.map(({ id: _id, runId: _runId, fromFile: _fromFile, ...dispute }) => dispute);
  const file: ExportedRun = { ...loaded.value.run, disputes: told };
  if (loaded.value.status !== 'sealed') return good(file, loaded.diagnostics);
  const sealed = await readSeal(store, runId);
  if (!sealed.ok) return sealed;
  const { runId: _runId, ...seal } = sealed.value;
  return good({ ...file, seal }, loaded.diagnostics);
}

/** Stores an imported run; a taken id gets `-2`, …; unsealed it is `left`. SB0507 not plain data, SB0522 no free id. */
export async function importRun(store: Store, run: ExportedRun, at: string): Promise<Result<{ readonly id: string }>> {
  const checked = copyPlain(run);
  if (!checked.ok) return bad(checked.fault(reportStorage));
  const { header, entries, until_ms, wrapUp, disputes, seal } = checked.value;
  const tally = tallyOf(seal?.card);
  const { db } = store;
  const done = await write(store, [db.runs, db.entries, db.seals, db.disputes, db.seeds], async () => {
    const id = await freeId(store, header.id);
    const row: RunRow = {
      id,
      header: { ...header, id, origin: 'import' },
      status: seal ? 'sealed' : 'left',
      updatedAt: at,
      entries: entries.length,
      firstOnSeed: false,
      ...(until_ms !== undefined && { until_ms }),
      ...(wrapUp && { wrapUp }),
      ...(seal && { summary: { ...seal.summary, record: false } }),
      ...(tally && { tally })
    };
    await db.runs.add(row);
    await db.entries.bulkAdd(entries.map((entry, index) => ({ runId: id, index, entry })));
    if (seal) await db.seals.add({ ...seal, runId: id });
    await db.disputes.bulkPut(disputes.map((told) => ({ id: disputeId(id, told.finding), runId: id, ...told })));
    await retally(db, id);
    await db.seeds.put({ scenario: header.scenario, seed: header.seed });
    return { id, runs: await db.runs.count() };
  });
  if (!done.ok) return done;
  noteRuns(store, done.value.runs);
  return good({ id: done.value.id });
}

async function freeId(store: Store, id: string): Promise<string> {
  // A copy of a copy counts on, it does not become `id-2-2`.
  const stem = id.replace(/-\d{1,4}$/, '');
  for (let n = 1; n <= limits.copies; n++) {
    const free = n === 1 ? id : `${stem}-${n}`;
    if ((await store.db.runs.get(free)) === undefined) return free;
  }
  return refuse(report('SB0522', {}));
}
