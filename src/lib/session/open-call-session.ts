import { bad, good, type Result } from '#diagnostics/diagnostic';
import { saidIn } from '#domain/entry';
import { loadRun } from '#storage/runs';
import { CallSession } from './call-session.svelte';
import type { SessionDeps } from './inside/deps';
import { report } from '#diagnostics/catalogue/session';

/** Opens a stored run: SB0510 no such run, SB0514 a gap in its log, SB0701 it was left, or an error of `callOf`. */
export async function openCallSession(deps: SessionDeps, runId: string): Promise<Result<CallSession>> {
  const loaded = await loadRun(deps.store, runId);
  if (!loaded.ok) return loaded;
  // With steps missing the next one could not be stored.
  if (loaded.diagnostics.length > 0) return bad(...loaded.diagnostics);
  if (loaded.value.status === 'left') return bad(report('SB0701', {}));
  const read = await deps.callOf(loaded.value.run.header);
  if (!read.ok) return read;
  await read.value.reader.prepare(saidIn(loaded.value.run.entries));
  const session = new CallSession(read.value, loaded.value, deps);
  await session.start(loaded.value.status === 'open' ? loaded.value.updatedAt : undefined);
  return good(session, read.diagnostics);
}
