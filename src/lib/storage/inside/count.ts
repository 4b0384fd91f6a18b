import type { Store } from '../database';

/**
 * Saves the number of stored runs outside the database. Raised after commit, lowered before: after a crash it may be
 * too low, never too high.
 */
export function noteRuns(store: Store, runs: number): void {
  store.marker.write({ ...store.marker.read(), runs });
}
