import { bad, type Result } from '#diagnostics/diagnostic';
import type { WrapUp } from '#contact/log';
import type { Store } from './database';
import { copyPlain } from './inside/copy-plain';
import { told } from './inside/fault';
import { refuse, write } from './inside/transact';
import { present } from './inside/writing';

/** Saves after-call work once; repeating returns what was filed. SB0510 no such run, SB0519 call still active. */
export async function fileWrapUp(store: Store, runId: string, work: WrapUp, at: string): Promise<Result<WrapUp>> {
  const copy = copyPlain(work);
  if (!copy.ok) return bad(await told(copy.fault));
  return write(store, [store.db.runs], async () => {
    const run = await present(store, runId);
    if (run.status !== 'sealed') refuse((report) => report('SB0517', {}));
    if (run.wrapUp) return run.wrapUp;
    await store.db.runs.update(runId, { wrapUp: copy.value, updatedAt: at });
    return copy.value;
  });
}
