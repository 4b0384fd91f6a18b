import { canonical } from '#domain/canonical';
import { bad, good } from '#diagnostics/diagnostic';
import type { Result } from '#diagnostics/diagnostic';
import type { Entry } from '#domain/entry';
import { currentEntry } from '#domain/entry-formats';
import type { Run, RunHeader } from '#contact/log';
import type { Store } from '../database';
import { noteRuns } from './count';
import { told } from './fault';
import { limits } from './limits';
import { copyPlain } from './copy-plain';
import type { RunRow, RunStatus } from './rows';
import { read, refuse, write } from './transact';

/** Stores a new `open` run and determines `firstOnSeed` in one transaction. SB0515 if the id has another header. */
export async function createRun(
  store: Store,
  header: RunHeader,
  at: string,
  prepared: Pick<Run, 'entries' | 'until_ms'> = { entries: [] }
): Promise<Result<{ readonly firstOnSeed: boolean }>> {
  const copy = copyPlain({ header, prepared });
  if (!copy.ok) return bad(await told(copy.fault));
  const { db } = store;
  const { entries, until_ms } = copy.value.prepared;
  const { id, scenario, seed } = copy.value.header;
  const done = await write(store, [db.runs, db.entries, db.seeds], async () => {
    const there = await db.runs.get(id);
    if (there) {
      if (canonical(there.header) !== canonical(copy.value.header)) refuse((report) => report('SB0515', {}));
      return { firstOnSeed: there.firstOnSeed, runs: await db.runs.count() };
    }
    const firstOnSeed = (await db.seeds.get([scenario, seed])) === undefined;
    if (firstOnSeed) await db.seeds.add({ scenario, seed });
    await db.entries.bulkAdd(entries.map((entry, index) => ({ runId: id, index, entry })));
    const lived = until_ms === undefined ? {} : { until_ms };
    const row = { id, header: copy.value.header, status: 'open' as const, updatedAt: at, firstOnSeed };
    await db.runs.add({ ...row, entries: entries.length, ...lived });
    return { firstOnSeed, runs: await db.runs.count() };
  });
  if (!done.ok) return done;
  noteRuns(store, done.value.runs);
  return good({ firstOnSeed: done.value.firstOnSeed });
}

export interface Appended {
  readonly entries: number;
  /** True if it was stored already, so that nothing changed. */
  readonly repeated: boolean;
}

/**
 * Stores the entry at `index` (from 0) and resolves after commit; repeating the same entry is harmless.
 * @returns SB0512 another entry is stored there (two tabs), SB0513 an earlier one is missing, SB0511 the run has ended,
 * SB0510 no such run, SB0518 too many
 */
export async function appendEntry(
  store: Store,
  runId: string,
  index: number,
  entry: Entry,
  at: string
): Promise<Result<Appended>> {
  const copy = copyPlain(entry);
  if (!copy.ok) return bad(await told(copy.fault));
  const { db } = store;
  return write(store, [db.runs, db.entries], async () => {
    const [run, there] = await Promise.all([present(store, runId), db.entries.get([runId, index])]);
    if (there) {
      if (canonical(there.entry) !== canonical(copy.value)) refuse((report) => report('SB0512', { index }));
      return { entries: run.entries, repeated: true };
    }
    if (run.status !== 'open') refuse((report) => report('SB0511', {}));
    if (index !== run.entries) refuse((report) => report('SB0513', { index, stored: run.entries }));
    if (index >= limits.entries) refuse((report) => report('SB0518', { limit: limits.entries }));
    await Promise.all([
      db.entries.add({ runId, index, entry: copy.value }),
      db.runs.put({ ...run, entries: index + 1, updatedAt: at })
    ]);
    return { entries: index + 1, repeated: false };
  });
}

/** Records that the run was played up to `until_ms` (simulated) without a new entry. Never goes back. */
export async function noteLived(store: Store, runId: string, until_ms: number, at: string): Promise<Result<number>> {
  return write(store, [store.db.runs], async () => {
    const run = await present(store, runId);
    if (run.status !== 'open') refuse((report) => report('SB0511', {}));
    const later_ms = Math.max(until_ms, run.until_ms ?? 0);
    await store.db.runs.put({ ...run, until_ms: later_ms, updatedAt: at });
    return later_ms;
  });
}

/** Marks a run as abandoned: no more entries, but it can be sealed or forked. No effect on an ended run. */
export async function markLeft(store: Store, runId: string, at: string): Promise<Result<RunStatus>> {
  return write(store, [store.db.runs], async () => {
    const run = await present(store, runId);
    if (run.status !== 'open') return run.status;
    await store.db.runs.update(runId, { status: 'left', updatedAt: at });
    return 'left' as const;
  });
}

export interface LoadedRun {
  readonly run: Run;
  readonly status: RunStatus;
  readonly firstOnSeed: boolean;
  /** Last write by the caller's clock, ISO 8601. */
  readonly updatedAt: string;
}

/** Loads a run; with a gap, only the entries before it, and warning SB0514. SB0510 if missing or in the bin. */
export async function loadRun(store: Store, runId: string): Promise<Result<LoadedRun>> {
  const { db } = store;
  const found = await read(store, [db.runs, db.entries], async () => {
    const row = await present(store, runId);
    return { row, stored: await db.entries.where({ runId }).sortBy('index') };
  });
  if (!found.ok) return bad(...found.diagnostics);
  const { row, stored } = found.value;
  const gap = stored.findIndex(({ index }, i) => index !== i);
  const entries = (gap < 0 ? stored : stored.slice(0, gap)).map(({ entry }) => currentEntry(entry));
  const { header, until_ms, wrapUp } = row;
  const run: Run = { header, entries, ...(until_ms !== undefined && { until_ms }), ...(wrapUp && { wrapUp }) };
  const whole = entries.length === row.entries;
  return good(
    { run, status: row.status, firstOnSeed: row.firstOnSeed, updatedAt: row.updatedAt },
    whole ? [] : [await told((report) => report('SB0514', { stored: row.entries, found: entries.length }))]
  );
}

/** Returns the row of an existing run; aborts the transaction with SB0510 if it is missing or in the bin. */
export async function present(store: Store, runId: string): Promise<RunRow> {
  const row = await store.db.runs.get(runId);
  return row === undefined || row.deletedAt !== undefined ? refuse((report) => report('SB0510', {})) : row;
}
