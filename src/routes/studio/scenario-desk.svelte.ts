import { drawRunId } from '#app/random-ids';
import type { ReadScenario, ScenarioReader } from '#app/scenario-reader';
import { scenarioTabs } from '#app/scenario-tabs';
import { records } from '#app/store-handle.svelte';
import { m } from '#app/messages';
import { toaster } from '#app/notices';
import { digest } from '#domain/digest';
import { hasErrors, type Diagnostic, type Result } from '#diagnostics/diagnostic';
import { report as reportScenario } from '#diagnostics/catalogue/scenario';
import { report } from '#diagnostics/catalogue/studio';
import type { Scenario } from '#scenario/scenario';
import type { Store } from '#storage/database';
import {
  keepScenario,
  keepScenarioVersion,
  listScenarioVersions,
  noteCopied,
  type ScenarioRow,
  type ScenarioVersionRow
} from '#storage/scenarios';
import type { Unsaved, UnsavedTexts } from '#storage/unsaved';
import { beginHistory, changeText, redoText, undoText, type TextHistory } from '#workspace/yaml/text-history.ts';
import type { Written } from '#workspace/yaml/written.ts';
import { called, freeAmong } from './free-id.ts';

const readAfter_ms = 250;
const keepWithin_ms = 300;
const noteEvery_ms = 250;

const typing = 'yaml';

export const studioTabs = ['checks', 'forms', 'try', 'chart', 'versions'] as const;
export type StudioTab = (typeof studioTabs)[number];

/** User's own scenario on the desk: text, diagnostics, history and last readable version. */
export class ScenarioDesk implements Written {
  row = $state.raw<ScenarioRow>() as ScenarioRow;
  #history = $state.raw<TextHistory>(beginHistory(''));
  reading = $state.raw<ReadScenario>();
  /** Scenario as last readable; the chart shows it while the text is edited. */
  scenario = $state.raw<Scenario>();
  tab = $state<StudioTab>('checks');
  saved = $state<'kept' | 'pending' | 'failed'>('kept');
  versions = $state.raw<readonly ScenarioVersionRow[]>([]);
  #sameId = $state.raw<readonly Diagnostic[]>([]);
  told = $state.raw<readonly Diagnostic[]>([]);
  #since: string;
  readonly #digests = { since: lastDigest(), underway: lastDigest() };
  #underway: string | undefined;
  #noted: Unsaved | undefined;
  #noted_ms = -Infinity;
  #noteTimer: ReturnType<typeof setTimeout> | undefined;
  #readTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  readonly #firstRead: Promise<void>;

  /** @param isTaken true if another saved scenario than the row in the second argument has the id */
  constructor(
    row: ScenarioRow,
    readonly reader: ScenarioReader,
    private readonly isTaken: (id: string, by: string) => boolean,
    private readonly unsaved: UnsavedTexts
  ) {
    this.row = row;
    this.#since = row.text;
    this.#history = beginHistory(row.text);
    this.#firstRead = this.#read();
    void this.#listVersions();
  }

  readonly text = $derived(this.#history.now.text);
  readonly canUndo = $derived(this.#history.past.length > 0);
  readonly canRedo = $derived(this.#history.ahead.length > 0);
  /** True if the last change was typed as text, not made by a form or undo. */
  readonly isTyped = $derived(this.#history.now.place === typing && this.#history.now.at_ms > -Infinity);
  readonly isRead = $derived(this.reading?.text === this.text);
  readonly diagnostics = $derived([...(this.#sameId ?? []), ...(this.reading?.diagnostics ?? [])]);
  readonly playable = $derived(this.isRead && this.reading?.scenario !== undefined && !hasErrors(this.diagnostics));
  readonly errors = $derived(this.diagnostics.filter(({ severity }) => severity === 'error').length);
  /** True if the present text equals its last copy outside of the browser. */
  readonly isCopied = $derived(
    this.row.copied !== undefined && this.saved === 'kept' && this.row.copied.digest === digest(this.text)
  );

  /** Returns the id for playing, once known and saved; `undefined` if it cannot be played. */
  async playableId(): Promise<string | undefined> {
    await this.#firstRead;
    await this.flush();
    return this.playable ? this.scenario?.id : undefined;
  }

  type(text: string): void {
    this.change(text, typing);
  }

  /** @param place changed place: rapid changes of the same place are one undo step */
  change(text: string, place: string): void {
    if (text === this.text) return;
    this.#history = changeText(this.#history, text, place, Date.now());
    this.#changed();
  }

  undo(): void {
    this.#go(undoText(this.#history));
  }

  redo(): void {
    this.#go(redoText(this.#history));
  }

  #go(history: TextHistory): void {
    if (history.now.text === this.text) return;
    this.#history = history;
    this.#changed();
  }

  #changed(): void {
    clearTimeout(this.#readTimer);
    this.#readTimer = setTimeout(() => void this.#read(), readAfter_ms);
    this.saved = 'pending';
    // Whoever types without a rest is kept all the same.
    this.#keepTimer ??= setTimeout(() => void this.flush(), keepWithin_ms);
    // Not by a timer alone: while keys come in, it may be kept waiting.
    if (performance.now() - this.#noted_ms >= noteEvery_ms) this.#note();
    else this.#noteTimer ??= setTimeout(() => this.#note(), noteEvery_ms);
  }

  #note(): void {
    clearTimeout(this.#noteTimer);
    this.#noteTimer = undefined;
    if (this.saved === 'kept') return;
    const { text } = this;
    const { since: kept, underway } = this.#digests;
    const since = [kept(this.#since), ...(this.#underway === undefined ? [] : [underway(this.#underway)])];
    this.#noted_ms = performance.now();
    if (this.#noted?.text === text && this.#noted.since.join() === since.join()) return;
    this.unsaved.note(this.row.id, (this.#noted = { text, since }));
  }

  async #read(): Promise<void> {
    clearTimeout(this.#readTimer);
    try {
      const read = await this.reader.read(this.text, `${this.row.title?.en ?? 'scenario'}.yaml`);
      // A later text is on its way to be read.
      if (read.text !== this.text) return;
      this.reading = read;
      this.#sameId = this.#taken(read);
      if (!read.scenario) return;
      const { title, id: scenario } = read.scenario;
      const isNew = scenario !== this.row.scenario || JSON.stringify(title) !== JSON.stringify(this.row.title);
      this.scenario = read.scenario;
      if (isNew) {
        this.row = { ...this.row, scenario, title };
        this.saved = 'pending';
        this.#keepTimer ??= setTimeout(() => void this.flush(), keepWithin_ms);
      }
    } catch {
      this.told = [report('SB0924', {})];
    }
  }

  #taken({ scenario, text }: ReadScenario): readonly Diagnostic[] {
    if (!scenario || !this.isTaken(scenario.id, this.row.id)) return [];
    const line = text.split('\n').findIndex((it) => it.startsWith('scenario:')) + 1;
    return [reportScenario('SB0392', { id: scenario.id, first: m.studio_other() }, { line, column: 1 })];
  }

  /** Saves the text, valid or not. */
  flush(): Promise<unknown> {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    if (this.saved !== 'pending') return this.#writing;
    const text = this.text;
    // A page that goes may have no time for the store.
    this.#note();
    return this.#write(async (store) => {
      this.#underway = text;
      this.#note();
      const row = { ...this.row, text, updatedAt: new Date().toISOString() };
      const kept = await keepScenario(store, row, {
        text: this.#since,
        apart: drawRunId(Date.now()),
        freed: freeAmong
      });
      if (!kept.ok) {
        this.saved = 'failed';
        return kept;
      }
      this.#since = kept.value.text;
      this.#underway = undefined;
      this.unsaved.forget(this.row.id);
      this.#noted = undefined;
      if (kept.value.id !== this.row.id) this.#setApart(kept.value);
      else {
        const { scenario, title } = this.row;
        this.row = { ...kept.value, ...(scenario !== undefined && { scenario }), ...(title && { title }) };
      }
      scenarioTabs.tell(kept.value.id);
      if (this.text === this.#since) this.saved = 'kept';
      // What was written meanwhile was written on what is there now.
      else this.#note();
      return kept;
    });
  }

  #setApart(row: ScenarioRow): void {
    toaster.show({ text: m.studio_apart(), tone: 'warn' });
    this.row = row;
    const text = row.scenario === undefined ? this.text : called(this.text, row.scenario);
    this.#history = changeText(this.#history, text, 'apart', Date.now());
    void this.#read();
  }

  async keepVersion(note: string): Promise<boolean> {
    await this.flush();
    const { id: scenario } = this.row;
    const done = await this.#write((store) =>
      keepScenarioVersion(store, { scenario, text: this.text, at: new Date().toISOString(), note })
    );
    await this.#listVersions();
    return done !== undefined;
  }

  /** Restores an earlier version; the present text is saved first, and undo returns to it. */
  async restore({ text, number }: ScenarioVersionRow): Promise<void> {
    await this.keepVersion(m.studio_before_restore({ number }));
    this.change(text, `restored ${number}`);
    await this.flush();
  }

  /** Records that the text was exported or sent. */
  async copied(): Promise<void> {
    await this.flush();
    const { id } = this.row;
    const copied = { at: new Date().toISOString(), digest: digest(this.text) };
    await this.#write((store) => noteCopied(store, id, copied));
    this.row = { ...this.row, copied };
  }

  /** Records a change of related data, which makes the last copy outdated. */
  touched(): Promise<unknown> {
    this.saved = 'pending';
    return this.flush();
  }

  /** Shows the text of another tab, unless there are edits here. */
  adopt(row: ScenarioRow): void {
    if (this.saved !== 'kept' || row.text === this.#since) return;
    this.#since = row.text;
    this.row = row;
    this.#history = changeText(this.#history, row.text, 'elsewhere', Date.now());
    void this.#read();
  }

  async #listVersions(): Promise<void> {
    const store = await records.open();
    const found = store.ok ? await listScenarioVersions(store.value, this.row.id) : store;
    if (found.ok) this.versions = found.value;
  }

  #write<T>(work: (store: Store) => Promise<Result<T>>): Promise<T | undefined> {
    const doing = this.#writing.then(async () => {
      const store = await records.open();
      const done = store.ok ? await work(store.value) : store;
      if (done.ok) return done.value;
      this.saved = 'failed';
      this.told = done.diagnostics;
      return undefined;
    });
    this.#writing = doing.catch(() => undefined);
    return doing;
  }
}

function lastDigest(): (text: string) => string {
  let last: { readonly text: string; readonly is: string } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, is: digest(text) };
    return last.is;
  };
}
