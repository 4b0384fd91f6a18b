import { bad, good, type Result } from '#diagnostics/diagnostic';
import { copyPlain } from './inside/copy-plain';
import { noteRuns } from './inside/count';
import type { Store } from './database';
import type { Run } from '#contact/log';
import { told } from './inside/fault';
import { refuse, write } from './inside/transact';
import { present } from './inside/writing';

/** Stores a forked run, never first on its seed. SB0510 original gone, SB0515 id taken, SB0507 not plain data. */
export async function forkRun(store: Store, fork: Run, at: string): Promise<Result<{ readonly id: string }>> {
  const copy = copyPlain(fork);
  if (!copy.ok) return bad(await told(copy.fault));
  const { header, entries, until_ms } = copy.value;
  const { db } = store;
  const done = await write(store, [db.runs, db.entries, db.seeds], async () => {
    const { id, scenario, seed, forkedFrom } = header;
    if (forkedFrom !== undefined) await present(store, forkedFrom.run);
    if ((await db.runs.get(id)) !== undefined) refuse((report) => report('SB0515', {}));
    await db.runs.add({
      id,
      header,
      status: 'open',
      updatedAt: at,
      entries: entries.length,
      firstOnSeed: false,
      ...(until_ms !== undefined && { until_ms })
    });
    await db.entries.bulkAdd(entries.map((entry, index) => ({ runId: id, index, entry })));
    await db.seeds.put({ scenario, seed });
    return { id, runs: await db.runs.count() };
  });
  if (!done.ok) return done;
  noteRuns(store, done.value.runs);
  return good({ id: done.value.id });
}
