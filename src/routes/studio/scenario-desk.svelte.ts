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
import { beginHistory, changeText, redoText, undoText, type TextHistory } from '../yaml/text-history.ts';
import type { Written } from '../yaml/written.ts';
import { called, freeAmong } from './free-id.ts';

/** Typing is read once it rests for so long. */
const readAfter_ms = 250;
/** What was written is on its way to the store after so long at most, however fast one goes on. */
const keepWithin_ms = 300;
/** The store may be slow to take it; where the next page finds it all the same it is noted so often. A long text is noted between two keys. */
const noteEvery_ms = 250;

/** The place of what is typed into the text. */
const typing = 'yaml';

/** What stands beside the text. */
export const studioTabs = ['checks', 'forms', 'try', 'chart', 'versions'] as const;
export type StudioTab = (typeof studioTabs)[number];

/** A scenario of one's own on the desk: its text, what is wrong in it, what it was, and what it was when it could last be read. */
export class ScenarioDesk implements Written {
  row = $state.raw<ScenarioRow>() as ScenarioRow;
  #history = $state.raw<TextHistory>(beginHistory(''));
  reading = $state.raw<ReadScenario>();
  /** As it was when it could last be read: what the chart is of while one writes. */
  scenario = $state.raw<Scenario>();
  tab = $state<StudioTab>('checks');
  saved = $state<'kept' | 'pending' | 'failed'>('kept');
  versions = $state.raw<readonly ScenarioVersionRow[]>([]);
  /** Its id is that of another: runs on it could not tell them apart. */
  #sameId = $state.raw<readonly Diagnostic[]>([]);
  /** What is wrong with the store, or with what reads. */
  told = $state.raw<readonly Diagnostic[]>([]);
  /** The text of what was kept last here: what another tab has written since is another. */
  #since: string;
  /** The digests of that and of what is on its way to the store: of a long text none is worked out at every key. */
  readonly #digests = { since: lastDigest(), underway: lastDigest() };
  #underway: string | undefined;
  /** What was noted last, and on what. */
  #noted: Unsaved | undefined;
  #noted_ms = -Infinity;
  #noteTimer: ReturnType<typeof setTimeout> | undefined;
  #readTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  readonly #firstRead: Promise<void>;

  /** @param isTaken true of an id that another scenario here has than the one that is kept under the second */
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
  /** It is being written as text: no form and no undoing made it what it is. */
  readonly isTyped = $derived(this.#history.now.place === typing && this.#history.now.at_ms > -Infinity);
  readonly isRead = $derived(this.reading?.text === this.text);
  readonly diagnostics = $derived([...(this.#sameId ?? []), ...(this.reading?.diagnostics ?? [])]);
  /** It can be played as it stands. */
  readonly playable = $derived(this.isRead && this.reading?.scenario !== undefined && !hasErrors(this.diagnostics));
  readonly errors = $derived(this.diagnostics.filter(({ severity }) => severity === 'error').length);
  /** It stands in a file outside of the browser just as it is. */
  readonly isCopied = $derived(
    this.row.copied !== undefined && this.saved === 'kept' && this.row.copied.digest === digest(this.text)
  );

  /** The id under which it can be played, once that is known and kept; nothing where it cannot. */
  async playableId(): Promise<string | undefined> {
    await this.#firstRead;
    await this.flush();
    return this.playable ? this.scenario?.id : undefined;
  }

  type(text: string): void {
    this.change(text, typing);
  }

  /** @param place what was changed: what follows on the same place at once is the same change */
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

  /** Leaves what the store does not have yet where the next page finds it, if this one should die. */
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

  /** Keeps what was written, right or wrong. */
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

  /** It goes on as a copy, which has an id of its own: what is shown has that as well, as a change like any other. */
  #setApart(row: ScenarioRow): void {
    toaster.show({ text: m.studio_apart(), tone: 'warn' });
    this.row = row;
    const text = row.scenario === undefined ? this.text : called(this.text, row.scenario);
    this.#history = changeText(this.#history, text, 'apart', Date.now());
    void this.#read();
  }

  /** Keeps it as it stands as a version to come back to. */
  async keepVersion(note: string): Promise<boolean> {
    await this.flush();
    const { id: scenario } = this.row;
    const done = await this.#write((store) =>
      keepScenarioVersion(store, { scenario, text: this.text, at: new Date().toISOString(), note })
    );
    await this.#listVersions();
    return done !== undefined;
  }

  /** Takes an earlier version up again; what stands now is kept first, and can be come back to by undoing. */
  async restore({ text, number }: ScenarioVersionRow): Promise<void> {
    await this.keepVersion(m.studio_before_restore({ number }));
    this.change(text, `restored ${number}`);
    await this.flush();
  }

  /** It was written to a file, or sent. */
  async copied(): Promise<void> {
    await this.flush();
    const { id } = this.row;
    const copied = { at: new Date().toISOString(), digest: digest(this.text) };
    await this.#write((store) => noteCopied(store, id, copied));
    this.row = { ...this.row, copied };
  }

  /** Something that goes with it was changed: its last copy is of before. */
  touched(): Promise<unknown> {
    this.saved = 'pending';
    return this.flush();
  }

  /** Another tab may have written on it: what it says is shown where nothing was written here. */
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

  /** One thing after the other; what the store answers, or nothing, where it says what is wrong. */
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

/** The digest of a text, worked out once for as long as it is the same. */
function lastDigest(): (text: string) => string {
  let last: { readonly text: string; readonly is: string } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, is: digest(text) };
    return last.is;
  };
}
