import type { Diagnostic } from '#domain/diagnostic';
import { inLang } from '#domain/text';
import { locale } from '#app/locale.svelte';
import { binnedRuns, listRuns, type RunItem } from '#storage/runs';
import { putBack, removeRun } from './act-on-run.ts';
import { importFile } from './import-file.ts';
import { choicesOf, everything, wantedRuns, type Wanted } from '#debrief/run-list';
import type { Source } from './source.ts';

/** More are not drawn: whoever has more searches, or exports and deletes. */
export const mostShown = 500;

/** A file that was imported, or why it was not. */
export interface Imported {
  readonly file: string;
  readonly id?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The runs on this device as their list shows them: filtered, deleted, taken back, imported. */
export class Shelf {
  readonly source: Source;
  readonly #now: () => string;
  #runs = $state.raw<readonly RunItem[]>([]);
  #binned = $state.raw<readonly RunItem[]>([]);
  #trouble = $state.raw<readonly Diagnostic[]>([]);
  #imported = $state.raw<readonly Imported[]>([]);
  #importing = $state.raw<{ readonly done: number; readonly of: number }>();
  wanted = $state<Wanted>({ ...everything });

  constructor(source: Source, now: () => string) {
    this.source = source;
    this.#now = now;
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
  get imported(): readonly Imported[] {
    return this.#imported;
  }
  get importing(): { readonly done: number; readonly of: number } | undefined {
    return this.#importing;
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
    if (await removeRun(this.source.store, run.id, this.#now(), () => void this.reload())) await this.reload();
  }

  async putBack(run: RunItem): Promise<void> {
    await putBack(this.source.store, run.id);
    await this.reload();
  }

  /** Imports files one after the other; each is imported whole or not at all, and told by itself. */
  async importFiles(files: readonly File[]): Promise<void> {
    if (this.#importing !== undefined || files.length === 0) return;
    this.#imported = [];
    for (const [done, file] of files.entries()) {
      this.#importing = { done, of: files.length };
      const result = await importFile(this.source.store, file, this.#now());
      const told = { file: file.name, diagnostics: result.diagnostics, ...(result.ok && { id: result.value.id }) };
      this.#imported = [...this.#imported, told];
    }
    this.#importing = undefined;
    await this.reload();
  }
}
