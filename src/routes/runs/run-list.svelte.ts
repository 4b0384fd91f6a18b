import type { Diagnostic } from '#diagnostics/diagnostic';
import { inLang } from '#domain/text';
import { when } from '#app/local';
import { locale } from '#app/locale.svelte';
import { startOf } from '#progress/attempt';
import { startImports, type Imports } from '#session/import-runs';
import { binnedRuns, listRuns, type RunItem } from '#storage/run-list';
import { putBack, removeRun } from '#workspace/runs/act-on-run.ts';
import { importFile } from './import-file.ts';
import { choicesOf, everything, wantedRuns, type RunListFilter } from '#debrief/run-list';
import type { Source } from '#workspace/runs/source.ts';

/** Maximum number of rows drawn; users with more can search, or export and delete. */
export const mostShown = 500;

export class RunListState {
  readonly source: Source;
  readonly imports: Imports;
  readonly #now: () => string;
  #runs = $state.raw<readonly RunItem[]>([]);
  #binned = $state.raw<readonly RunItem[]>([]);
  #trouble = $state.raw<readonly Diagnostic[]>([]);
  wanted = $state<RunListFilter>({ ...everything });
  #compared = $state.raw<readonly string[]>([]);

  constructor(source: Source, now: () => string) {
    this.source = source;
    this.#now = now;
    this.imports = startImports({
      importFile: (file) => importFile(source.store, file, now(), (header) => source.today(header)),
      done: () => void this.reload()
    });
  }

  readonly shown = $derived.by(() => wantedRuns(this.#runs, this.wanted, (scenario) => this.titleOf(scenario)));
  readonly choices = $derived.by(() => choicesOf(this.#runs));

  get runs(): readonly RunItem[] {
    return this.#runs;
  }
  get binned(): readonly RunItem[] {
    return this.#binned;
  }
  get trouble(): readonly Diagnostic[] {
    return this.#trouble;
  }

  /** Runs chosen for comparison, in order of choice; two at most. */
  get compared(): readonly string[] {
    return this.#compared;
  }
  readonly comparedByStart = $derived.by(() => {
    const chosen = this.#runs.filter(({ id }) => this.#compared.includes(id));
    return chosen.sort((a, b) => startOf(a).localeCompare(startOf(b)));
  });
  /** Chooses a run or removes it from the choice; a third replaces the first. */
  compare(id: string): void {
    const others = this.#compared.filter((one) => one !== id);
    this.#compared = others.length < this.#compared.length ? others : [...others, id].slice(-2);
  }
  compareNone(): void {
    this.#compared = [];
  }

  startText(run: RunItem): string {
    return when(startOf(run));
  }

  titleOf(scenario: string): string {
    const title = this.source.titleOf(scenario);
    return title === undefined ? scenario : inLang(title, locale.current);
  }

  async reload(): Promise<void> {
    const [runs, binned] = await Promise.all([
      listRuns(this.source.store, { limit: mostShown }),
      binnedRuns(this.source.store)
    ]);
    this.#trouble = [...runs.diagnostics, ...binned.diagnostics];
    if (runs.ok) this.#runs = runs.value;
    if (binned.ok) this.#binned = binned.value;
  }

  async remove(run: RunItem): Promise<void> {
    this.#compared = this.#compared.filter((id) => id !== run.id);
    if (await removeRun(this.source.store, run.id, this.#now(), () => void this.reload())) await this.reload();
  }

  async putBack(run: RunItem): Promise<void> {
    await putBack(this.source.store, run.id);
    await this.reload();
  }
}
