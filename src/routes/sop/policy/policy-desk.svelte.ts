import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { toaster } from '#app/notices';
import { policyTabs } from '#app/policy-tabs';
import { drawRunId } from '#app/random-ids';
import { adoptedPassKey, readText, writeSetting } from '#app/setting';
import { records } from '#app/store-handle.svelte';
import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import { digest } from '#domain/digest';
import type { FormField, FormGroup, SectionId } from '#formats/policy-form';
import { policyNames } from '#formats/policy-names';
import { putAt, removeAt, type Put } from '#formats/yaml-edit';
import type { Policy, PolicyFile } from '#machines/policy';
import { keepBlob } from '#storage/blobs';
import type { Store } from '#storage/database';
import {
  deletePolicy,
  keepProposal,
  listPolicies,
  movePolicy,
  proposePolicy,
  restorePolicy,
  signPolicy,
  type KnownThen,
  type PolicyRow,
  type PolicyStage
} from '#storage/policies';
import { commentedBy, commentTitles } from './comments-in.ts';
import type { DeskTab } from './desk-place.ts';
import { fileIn, type RefusedFile } from './file-in.ts';
import { shippedVersion, unkept } from './own-versions.ts';
import { ProposalNotes } from './proposal-notes.ts';
import { formOf, isChanged, isSound, readDraft, type ReadDraft } from './read-draft.ts';
import { beginHistory, changeText, redoText, undoText, type TextHistory } from '#workspace/yaml/text-history.ts';

const readAfter_ms = { yaml: 350, form: 30 };
const keepAfter_ms = 400;
const byKey = 'sb.policy-by';

export interface StepWords {
  readonly name: string;
  readonly by: string;
  readonly note: string;
  readonly known?: KnownThen;
}

export class PolicyDesk {
  readonly #shippedText: string;
  readonly #shippedDraft: ReadDraft;
  #rows = $state.raw<readonly PolicyRow[]>([]);
  open = $state.raw<PolicyRow>(shippedVersion);
  #history = $state.raw<TextHistory>(beginHistory(''));
  draft = $state.raw<ReadDraft>() as ReadDraft;
  #lastRead = $state.raw<Policy>() as Policy;
  tab = $state<DeskTab>('form');
  section = $state<SectionId>('limits');
  question = $state('');
  onlyChanged = $state(false);
  saved = $state<'kept' | 'pending' | 'failed'>('kept');
  told = $state.raw<readonly Diagnostic[]>([]);
  refused = $state.raw<RefusedFile>();
  /** Name of the person who signs and takes steps at this desk. */
  by = $state(readText(byKey) ?? '');
  #noted: string | undefined;
  #readTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #since = new Map<string, string>();
  readonly #notes = new ProposalNotes();
  /** True if the desk restored edits of a closed page that the store had not received. */
  goesOn = false;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(shippedText: string) {
    const draft = readDraft(shippedText);
    if (!draft.policy) throw new Error('expected a policy that was checked when the app was built');
    this.#shippedText = shippedText;
    this.#shippedDraft = draft;
    this.#lastRead = draft.policy;
    this.#history = beginHistory(shippedText);
    this.draft = draft;
  }

  get shipped(): PolicyFile {
    // Checked above.
    return this.#shippedDraft.raw as PolicyFile;
  }

  readonly shippedText = $derived.by(() => this.commented(this.#shippedText));
  /** Translates a text's shipped comments into the language of the interface. */
  commented(text: string): string {
    return locale.current === 'en' ? text : commentedBy(text, this.#shippedText, commentTitles(this.names));
  }

  /** All versions, the latest first, the shipped one last. */
  readonly versions = $derived.by((): readonly PolicyRow[] => {
    const own = this.#rows.filter(({ number }) => number > 0);
    const shipped = this.#rows.find(({ number }) => number === 0) ?? shippedVersion;
    const isInForce = !own.some(({ stage }) => stage === 'adopted');
    return [...own, { ...shipped, stage: isInForce ? 'adopted' : 'record' }];
  });
  readonly inForce = $derived(this.versions.find(({ stage }) => stage === 'adopted')!);
  readonly current = $derived(this.versions.find(({ id }) => id === this.open.id) ?? this.open);
  readonly isProposal = $derived(this.open.stage === 'proposal');
  readonly text = $derived(this.#history.now.text);
  readonly canUndo = $derived(this.#history.past.length > 0);
  readonly canRedo = $derived(this.#history.ahead.length > 0);
  readonly isRead = $derived(this.draft.text === this.text);
  readonly diagnostics = $derived(this.draft.diagnostics);
  readonly sound = $derived(this.isRead && isSound(this.draft));
  readonly policy = $derived(this.draft.policy ?? this.#lastRead);
  readonly names = $derived(policyNames([this.draft.raw, this.shipped]));
  readonly made = $derived(formOf(this.draft, this.shipped));
  /** Number of values that differ from the shipped ones; `undefined` if the text is no valid policy. */
  readonly changes = $derived(
    this.draft.policy === undefined
      ? undefined
      : this.made.form.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields)).filter(isChanged).length
  );
  /** Interpretations of points that the source leaves open, each with the id for its signature. */
  readonly readings = $derived(
    (this.draft.policy ? ((this.draft.raw as PolicyFile).decisions ?? []) : []).map((it) => ({ ...it, id: digest(it) }))
  );
  readonly unsigned = $derived(
    this.readings.filter(({ id }) => !this.current.signatures.some(({ decision }) => decision === id)).length
  );
  readonly #usable = new Map<string, boolean>();
  /** True if a version can be tried and adopted, or was adopted; a proposal may contain errors. */
  isUsable({ id, stage, text }: PolicyRow): boolean {
    if (stage !== 'proposal') return true;
    if (id === this.open.id) return !this.isRead || this.sound;
    let is = this.#usable.get(text);
    if (is === undefined) this.#usable.set(text, (is = isSound(readDraft(text, this.shipped))));
    return is;
  }
  /** ISO 8601 time of this text's last trial; false if none is saved here, undefined until looked up. */
  tried = $state<string | false>();

  async begin(): Promise<void> {
    await this.list();
    this.select(this.inForce);
    this.goesOn = await this.#notes.takeUp(this.#rows, this);
  }

  async list(): Promise<void> {
    const found = await this.#ask(listPolicies);
    if (!found) return;
    this.#rows = found;
    // Home and the brief ask for it before the store has answered.
    const { number, text } = this.inForce;
    const pass = number === 0 ? undefined : readDraft(text, this.shipped).policy?.pass.total;
    if (this.#noted !== `${number} ${pass}`)
      writeSetting(adoptedPassKey, pass === undefined ? undefined : String(pass));
    this.#noted = `${number} ${pass}`;
  }

  /** Opens a version after saving edits of the previous one. */
  select(row: PolicyRow): void {
    void this.flush();
    this.open = row;
    this.#since.set(row.id, row.text);
    this.#begin(row.number === 0 ? this.shippedText : row.text);
  }

  #begin(text: string): void {
    this.#history = beginHistory(text);
    this.saved = 'kept';
    this.#read();
  }

  /** @param from version that it is based on; the open one if omitted */
  propose(text: string, name: string, from?: number): void {
    void this.flush();
    this.#fork(name, from);
    this.#begin(text);
    this.#keepSoon();
  }

  #fork(name: string, from = this.open.number < 0 ? this.open.from : this.open.number): void {
    const id = drawRunId(Date.now());
    this.open = { ...shippedVersion, id, number: unkept, name, stage: 'proposal', from };
  }

  type(text: string): void {
    this.#change(text, 'yaml');
  }

  /** Replaces the value of a field with a value or a piece of YAML. */
  put({ path, id }: Pick<FormField, 'path' | 'id'>, put: Put): void {
    const text = putAt(this.text, path, put);
    if (text !== undefined) this.#change(text, id);
  }

  /** Resets a field to the shipped value, or removes it if there is none. */
  reset({ path, id, shipped }: FormField): void {
    const text = shipped === undefined ? removeAt(this.text, path) : putAt(this.text, path, { value: shipped });
    if (text !== undefined) this.#change(text, `${id} reset`);
  }

  /** Adds a clause with its own value, which starts as the common value. */
  add({ path, id, fields }: FormGroup, key: string): void {
    const value = fields[0]?.value ?? fields[0]?.shipped;
    this.put({ path: [...path, key], id: `${id}/${key}` }, { value });
  }

  undo(): void {
    this.#go(undoText(this.#history));
  }

  redo(): void {
    this.#go(redoText(this.#history));
  }

  #change(text: string, place: string): void {
    if (text === this.text) return;
    if (!this.isProposal) this.#fork('');
    this.#history = changeText(this.#history, text, place, Date.now());
    this.#after(place === 'yaml' ? readAfter_ms.yaml : readAfter_ms.form);
  }

  #go(history: TextHistory): void {
    if (history.now.text === this.text) return;
    this.#history = history;
    this.#after(readAfter_ms.form);
  }

  #after(read_ms: number): void {
    clearTimeout(this.#readTimer);
    this.#readTimer = setTimeout(() => this.#read(), read_ms);
    this.#keepSoon();
  }

  #read(): void {
    clearTimeout(this.#readTimer);
    this.draft = readDraft(this.text, this.shipped);
    this.#lastRead = this.draft.policy ?? this.#lastRead;
  }

  #keepSoon(): void {
    this.saved = 'pending';
    this.#notes.note(this.open, this.text, this.#since.get(this.open.id));
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.flush(), keepAfter_ms);
  }

  /** Saves the edits of the open proposal, valid or not. */
  flush(): Promise<unknown> {
    clearTimeout(this.#keepTimer);
    const { open, text, saved } = this;
    if (saved !== 'pending' || open.stage !== 'proposal') return this.#writing;
    return this.#keep(open.id, text, open.name);
  }

  #keep(id: string, text: string, name: string): Promise<unknown> {
    const { from } = this.open;
    return this.#write(async (store) => {
      const since = this.#since.get(id);
      const step = { at: new Date().toISOString(), by: this.by, note: '' };
      const done =
        since === undefined
          ? await proposePolicy(store, { id, name, text, from }, step)
          : await keepProposal(
              store,
              id,
              { text, name },
              { text: since, apart: { id: drawRunId(Date.now()), ...step } }
            );
      if (this.open.id === id && this.text === text) this.saved = done.ok ? 'kept' : 'failed';
      if (!done.ok) return done;
      this.#since.set(done.value.id, text);
      if (this.open.id !== id || this.text === text) this.#notes.forget(id);
      if (done.value.id !== id) this.#standsApart(id, done.value);
      return done;
    });
  }

  #standsApart(id: string, { id: apart, number, from, steps }: PolicyRow): void {
    // Which row it is says the list, once it has been read anew.
    if (this.open.id === id) this.open = { ...this.open, id: apart, number, from, steps, stage: 'proposal' };
    toaster.show({ text: m.policy_apart({ number, other: from }), tone: 'warn' });
  }

  /** Loads changes of other tabs: the list, and the open version if it has no edits here. */
  async refresh(): Promise<void> {
    await this.flush();
    await this.list();
    const row = this.current;
    if (this.saved !== 'kept' || row.number < 1) return;
    if (row.text !== this.#since.get(row.id)) this.select(row);
    else this.open = row;
  }

  /** Handles a save in another tab: updates the list and the open version's stage, not its text. */
  async hear(): Promise<void> {
    await this.list();
    if (this.open.number > 0 && this.current.stage !== this.open.stage) await this.refresh();
  }

  async step(stage: PolicyStage, { name, ...said }: StepWords): Promise<boolean> {
    this.by = said.by;
    writeSetting(byKey, said.by);
    if (this.isProposal) {
      this.open = { ...this.open, name };
      this.saved = 'pending';
      await this.flush();
    }
    // It may have become a version of its own.
    const { id, number } = this.open;
    // What is put in force is read to the end, and was right.
    this.#read();
    if (stage !== 'proposal' && number !== 0 && !this.sound) return false;
    const pinned = stage === 'proposal' || number === 0 ? undefined : digest(this.draft.raw);
    const json = JSON.stringify(this.draft.raw);
    const moved = await this.#write(async (store) => {
      const kept = pinned === undefined ? undefined : await keepBlob(store, 'policy', pinned, async () => json);
      if (kept && !kept.ok) return kept;
      return movePolicy(store, id, { stage, at: new Date().toISOString(), ...said }, pinned);
    });
    // What came before is what another version says: to go back is to take that up again.
    if (moved && stage !== 'proposal') this.#history = beginHistory(this.text);
    return moved;
  }

  /** Signs an interpretation, or withdraws the signature. */
  async sign(decision: string, by: string): Promise<void> {
    this.by = by || this.by;
    writeSetting(byKey, this.by);
    await this.flush();
    const { id } = this.open;
    await this.#write((store) => signPolicy(store, id, { decision, by, at: new Date().toISOString() }));
  }

  /** Deletes a version; returns a function that restores it, `undefined` if it was not deleted. */
  async remove({ id }: PolicyRow): Promise<(() => Promise<void>) | undefined> {
    await this.flush();
    const gone = await this.#ask((store) => deletePolicy(store, id, new Date().toISOString()));
    await this.list();
    if (!gone) return undefined;
    if (this.open.id === id) this.select(this.inForce);
    return async () => {
      await this.#ask((store) => restorePolicy(store, id));
      await this.list();
    };
  }

  /** Opens a file as a proposal, even with errors; refuses a file that is no text. */
  async import(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<boolean> {
    const read = await fileIn(file, this.shipped);
    this.refused = read.ok ? undefined : { file: file.name, diagnostics: read.diagnostics };
    if (!read.ok) return false;
    // A file tells nothing of which version it was made from: it is held against the shipped one.
    this.propose(read.value, file.name.replace(/\.ya?ml$/i, ''), 0);
    return true;
  }

  async #write(work: (store: Store) => Promise<Result<unknown>>): Promise<boolean> {
    const doing = this.#writing.then(() => this.#ask(work));
    this.#writing = doing.then(() => this.list());
    const done = await doing;
    await this.#writing;
    const { id } = this.open;
    const row = this.#rows.find((it) => it.id === id);
    if (done !== undefined) policyTabs.tell();
    // What has been written since then is still to be kept.
    if (row)
      this.open = this.open.number === unkept || this.saved !== 'pending' ? row : { ...row, name: this.open.name };
    return done !== undefined;
  }

  async #ask<T>(work: (store: Store) => Promise<Result<T>>): Promise<T | undefined> {
    const store = await records.open();
    const done = store.ok ? await work(store.value) : store;
    if (done.ok) return done.value;
    this.told = done.diagnostics;
    return undefined;
  }
}
