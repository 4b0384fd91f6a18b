import { canonical } from '#domain/canonical';
import { bad, type Result } from '#diagnostics/diagnostic';
import type { Store } from '../database';
import { copyPlain } from './copy-plain';
import { told } from './fault';
import type { RunSummary, Seal } from './rows';
import { tallyOf, type Reasons } from './tally';
import { read, refuse, write } from './transact';
import { present } from './writing';

/** Data of a finished run; card, transcript and acts are unchecked, because other modules define their shapes. */
export interface Sealing {
  readonly card: unknown;
  readonly transcript: unknown;
  readonly acts?: unknown;
  readonly summary: RunSummary;
  readonly reasons?: Reasons;
  /** Number of scored entries; sealing does not wait for entries still being written. */
  readonly entries: number;
  /** Simulated time up to which it was played, if later than its last entry. */
  readonly until_ms?: number;
}

/** Seals a run; repeatable. SB0516 another card, SB0513 stored entries differ in number, SB0510 no such run. */
export async function sealRun(store: Store, runId: string, sealing: Sealing, at: string): Promise<Result<Seal>> {
  const copy = copyPlain(sealing);
  if (!copy.ok) return bad(await told(copy.fault));
  const { until_ms, reasons, ...sealed } = copy.value;
  const { db } = store;
  return write(store, [db.runs, db.seals], async () => {
    const run = await present(store, runId);
    const there = await db.seals.get(runId);
    const seal: Seal = { runId, ...sealed, versions: run.header.versions, sealedAt: there?.sealedAt ?? at };
    if (there) return canonical(there) === canonical(seal) ? there : refuse((report) => report('SB0516', {}));
    if (sealed.entries !== run.entries)
      refuse((report) => report('SB0513', { index: sealed.entries, stored: run.entries }));
    await db.seals.add(seal);
    const lived = until_ms === undefined ? {} : { until_ms };
    const tally = tallyOf(sealed.card, reasons);
    const kept = { summary: sealed.summary, ...(tally && { tally }) };
    await db.runs.update(runId, { status: 'sealed', updatedAt: at, ...kept, ...lived });
    return seal;
  });
}

/** Returns the sealed card with transcript and digests. SB0517 if the run is not sealed, SB0510 if there is none. */
export async function readSeal(store: Store, runId: string): Promise<Result<Seal>> {
  return read(store, [store.db.runs, store.db.seals], async () => {
    await present(store, runId);
    return (await store.db.seals.get(runId)) ?? refuse((report) => report('SB0517', {}));
  });
}
