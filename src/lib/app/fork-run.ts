import type { Result } from '#diagnostics/diagnostic';
import type { Run } from '#contact/log';
import type { Store } from '#storage/database';
import { forkRun as storeFork } from '#storage/fork';
import { drawRunId } from './random-ids.ts';

/** Starts a paused run from a `place` in another, marked as forked, so never for record. SB0510 if that is gone. */
export async function forkRun(
  store: Store,
  { header, entries }: Run,
  place: { readonly entries: number; readonly until_ms: number }
): Promise<Result<{ readonly id: string }>> {
  const now = new Date();
  const fork: Run = {
    header: {
      ...header,
      id: drawRunId(now.getTime()),
      origin: 'fork',
      forkedFrom: { run: header.id, entries: place.entries },
      startedAt: now.toISOString()
    },
    entries: entries.slice(0, place.entries),
    until_ms: place.until_ms
  };
  return storeFork(store, fork, now.toISOString());
}
