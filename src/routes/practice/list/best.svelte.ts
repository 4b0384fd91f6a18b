import { records } from '#app/store-handle.svelte';
import type { RunItem } from '#storage/run-list';

/** The best run for record of each scenario, once the store has answered. */
export class Best {
  #runs = $state.raw<ReadonlyMap<string, RunItem>>(new Map());

  of(scenario: string): RunItem | undefined {
    return this.#runs.get(scenario);
  }

  async load(): Promise<void> {
    const store = await records.open();
    if (!store.ok) return;
    const { bestRecords } = await import('#storage/run-list');
    const best = await bestRecords(store.value);
    if (best.ok) this.#runs = best.value;
  }
}
