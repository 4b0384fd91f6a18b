import { version } from '$app/environment';
import type { Difference } from '#analysis/policy-differences';
import type { OldNumber } from '#analysis/old-numbers';
import type { Scenario } from '#scenario/scenario';
import { goldenRuns } from '#app/golden-runs';
import { closeConsequences, consequencesOf } from '#app/policy-consequences';
import type { Consequences, PolicySide, Progress, RunToScore } from '#app/policy-consequences';
import { catalogue } from '#app/scenario-list';
import { shippedScenario } from '#app/shipped';
import { records } from '#app/store-handle.svelte';
import { loadRun } from '#storage/runs';
import { listRuns } from '#storage/run-list';
import { KeptResults, type KeptResult } from './kept-results.ts';
import { momentText } from '#app/moment-text';

const mostKept = 300;

/** Draft to try: its version, and a digest that changes with its text. */
export interface TriedDraft {
  readonly version: string;
  readonly of: string;
}

export interface Trial extends Consequences {
  /** Number of calls from this device; the others are samples that come with the app. */
  readonly keptCalls: number;
}

/** Trial of a draft's consequences: computed on request, saved with its version, cancellable. */
export class TryOut {
  progress = $state.raw<Progress>();
  /** Last result of the version shown; outdated if the text has changed since. */
  result = $state.raw<KeptResult<Trial>>();
  failed = $state(false);
  pairs = $state(8);
  readonly #kept = new KeptResults<Trial>('trial', version);
  #shown: string | undefined;
  #stop: AbortController | undefined;

  isRead = $state(false);

  /** Shows the last result of a version; a trial running for another one continues. */
  async show(version: string): Promise<void> {
    if (this.#shown === version) return;
    this.#shown = version;
    this.cancel();
    this.failed = false;
    this.isRead = false;
    this.result = undefined;
    const kept = await this.#kept.of(version);
    if (this.#shown !== version) return;
    // What was found here meanwhile is later.
    this.result ??= kept;
    this.isRead = true;
  }

  /**
   * Tries a draft against the version in force.
   * @returns the changes; `undefined` if it was stopped or failed
   */
  async begin(inForce: PolicySide, draft: PolicySide, tried: TriedDraft): Promise<Trial | undefined> {
    this.cancel();
    const stop = (this.#stop = new AbortController());
    this.failed = false;
    this.progress = { stage: 'runs', done: 0, of: 0 };
    try {
      const [golden, kept, scenarios] = await Promise.all([goldenRuns(), keptRuns(), allScenarios()]);
      const known = new Set(scenarios.map(({ id }) => id));
      // A call of a scenario that is not there any more is nobody's to score.
      const runs = [...kept, ...golden].filter(({ header }) => known.has(header.scenario));
      const given = { runs, scenarios, pairs: this.pairs };
      const all = await consequencesOf(inForce, draft, given, (progress) => (this.progress = progress), stop.signal);
      const own = new Set(kept.map(({ header }) => header.id));
      const found = { ...all, keptCalls: all.runs.filter(({ id }) => own.has(id)).length };
      if (this.#stop !== stop) return undefined;
      this.result = { ...tried, at: new Date().toISOString(), found };
      await this.#kept.keep(this.result);
      return found;
    } catch {
      if (this.#stop === stop && !stop.signal.aborted) this.failed = true;
      return undefined;
    } finally {
      if (this.#stop === stop) this.#end();
    }
  }

  cancel(): void {
    this.#stop?.abort();
    this.#end();
  }

  close(): void {
    this.cancel();
    closeConsequences();
  }

  #end(): void {
    this.#stop = undefined;
    this.progress = undefined;
  }
}

export async function differencesFrom(inForce: unknown, draft: unknown): Promise<readonly Difference[]> {
  const { policyDifferences } = await import('#analysis/policy-differences');
  return policyDifferences(inForce, draft);
}

/** Finds texts that still name the old number of a changed value. */
export async function oldNumbersIn(differences: readonly Difference[], draft: unknown): Promise<readonly OldNumber[]> {
  if (differences.length === 0) return [];
  const [{ oldNumbers }, scenarios] = await Promise.all([import('#analysis/old-numbers'), allScenarios()]);
  return oldNumbers(differences, draft, scenarios);
}

let scenarios: Promise<readonly Scenario[]> | undefined;

function allScenarios(): Promise<readonly Scenario[]> {
  scenarios ??= Promise.all(catalogue.map(({ id }) => shippedScenario(id))).then((all) =>
    all.filter((scenario) => scenario !== undefined)
  );
  // What could not be fetched is asked for again.
  scenarios.catch(() => (scenarios = undefined));
  return scenarios;
}

async function keptRuns(): Promise<readonly RunToScore[]> {
  const store = await records.open();
  if (!store.ok) return [];
  const listed = await listRuns(store.value, { limit: mostKept });
  if (!listed.ok) return [];
  const titles = new Map(catalogue.map(({ id, title }) => [id, title]));
  const found: RunToScore[] = [];
  for (const { id, header, summary, updatedAt } of listed.value) {
    const title = titles.get(header.scenario);
    // A step that was practised by itself is no call.
    if (!summary || !title || header.drill) continue;
    const loaded = await loadRun(store.value, id);
    if (!loaded.ok) continue;
    const { entries, until_ms } = loaded.value.run;
    const at = momentText(header.startedAt ?? updatedAt);
    const name = { zh: `${title.zh}（${at}）`, en: `${title.en} (${at})` };
    found.push({ name, header, entries, ...(until_ms !== undefined && { until_ms }) });
  }
  return found;
}
