import { good, type Result } from '#diagnostics/diagnostic';
import { readRunSummaries, type Glance } from '#storage/run-summaries';
import { mayHoldRuns } from './has-played.ts';
import { records } from './store-handle.svelte.ts';

const most = 500;

/** Loads the saved runs, best for record and last shift, usually without opening the store; empty for newcomers. */
export async function readKeptRuns(): Promise<Result<Glance>> {
  if (!(await mayHoldRuns())) return good({ runs: [], best: new Map() });
  const seen = records.asked ? undefined : await readRunSummaries({ limit: most });
  if (seen) return good(seen);
  const store = await records.open();
  if (!store.ok) return store;
  const [{ bestRecords, listRuns }, { latestShifts }, { listAssignments }] = await Promise.all([
    import('#storage/run-list'),
    import('#storage/shifts'),
    import('#storage/assignments')
  ]);
  const [runs, best, shifts, asked] = await Promise.all([
    listRuns(store.value, { limit: most }),
    bestRecords(store.value),
    latestShifts(store.value, 1),
    listAssignments(store.value)
  ]);
  if (!runs.ok) return runs;
  if (!best.ok) return best;
  const [lastShift] = shifts.ok ? shifts.value : [];
  const given = asked.ok && asked.value.length > 0 && { asked: asked.value };
  return good({ runs: runs.value, best: best.value, ...(lastShift && { lastShift }), ...given });
}
