import type { Result } from '#diagnostics/diagnostic';
import type { Run } from '#contact/log';
import type { Store } from '#storage/database';
import { forkRun as storeFork } from '#storage/fork';
import { drawRunId } from './random-ids.ts';

/**
 * Begins a run anew from within another: the same case, mode, language and versions, and its log up to a place. It is marked as forked, so that it
 * never counts for record; its call opens paused at that place. SB0510 if the run is gone.
 * @param place how many entries are taken over, and until when the call was lived, milliseconds
 */
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
