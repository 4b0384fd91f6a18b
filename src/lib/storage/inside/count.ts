import type { Store } from '../database';

/**
 * Notes how many runs are stored, outside the database. Raised after the commit, lowered before it: a crash in between
 * leaves the mark too low, which goes unnoticed, and never too high, which would tell of a loss that was none.
 */
export function noteRuns(store: Store, runs: number): void {
  store.marker.write({ ...store.marker.read(), runs });
}
