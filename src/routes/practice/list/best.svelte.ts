import { readKeptRuns } from '#app/kept-runs';
import { attemptsOf, type Attempt } from '#progress/attempt';
import { bestAttempt } from '#progress/cases';
import type { RunItem } from '#storage/run-list';

export class Best {
  #runs = $state.raw<readonly RunItem[]>([]);
  #best = $state.raw<ReadonlyMap<string, RunItem>>(new Map());
  readonly attempts: readonly Attempt[] = $derived(attemptsOf(this.#runs));

  /** Returns the best run for record. */
  of(scenario: string): RunItem | undefined {
    return this.#best.get(scenario);
  }

  /** Returns the best run of any mode, for record or not. */
  practised(scenario: string): RunItem | undefined {
    const best = bestAttempt(this.attempts, scenario);
    return this.#runs.find(({ id }) => id === best?.id);
  }

  unfinished(scenario: string): RunItem | undefined {
    return this.#runs.find(({ status, header }) => status === 'open' && header.scenario === scenario);
  }

  async load(): Promise<void> {
    const kept = await readKeptRuns();
    if (!kept.ok) return;
    this.#runs = kept.value.runs;
    this.#best = kept.value.best;
  }
}
