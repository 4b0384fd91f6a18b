import type { Store } from '../database';

/** Saves the number of stored runs outside the database: raised after commit, lowered before, so never too high. */
export function noteRuns(store: Store, runs: number): void {
  store.marker.write({ ...store.marker.read(), runs });
}
