import { untrack } from 'svelte';
import { local } from '#app/local';
import { m } from '#app/messages';
import { toaster } from '#app/notices';
import { ownWritten, type OwnWritten } from '#app/own-assigned';
import { isOwn } from '#app/own-id';
import { drawRunId, tabName } from '#app/random-ids';
import { records } from '#app/store-handle.svelte';
import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import { digest } from '#domain/digest';
import { dayInShanghai, dueEnd_ms } from '#class/assignment';
import type { AskedScenario, AssignedCase, Assignment } from '#domain/assignment';
import { assignmentLink, assignmentText } from '#class/assignment-file';
import { assignmentIn } from '#class/assignment-in';
import { byAssignment } from '#class/by-assignment';
import { assignmentLimits } from '#formats/assignment';
import { browserNotes, noted, UnsavedTexts } from '#storage/unsaved';
import { downloadAs, fileName } from '#workspace/download.ts';
import type { ClassRoom } from './class-room.svelte.ts';
import { dropAssignment, keepAssignment, keepDraft, keptAssignments } from './kept-class.ts';

const usual_ms = 7 * 86_400_000;
const noteId = 'draft';

/** Assignment being created or reopened by a trainer, with the progress of the class. */
export class Assigning {
  title = $state('');
  by = $state('');
  due = $state(dayInShanghai(Date.now() + usual_ms));
  mustPass = $state(false);
  /** Number of tries; absent means unlimited. */
  tries = $state<number>();
  cases = $state.raw<readonly AssignedCase[]>([]);
  told = $state.raw<readonly Diagnostic[]>([]);
  written = $state.raw<readonly OwnWritten[]>([]);
  #carried = $state.raw<readonly AskedScenario[]>([]);
  #id = $state('');
  #madeAt = $state('');
  #isFromFile = false;
  #askedDue = $state('');
  /** Assignments saved on this device, latest first. */
  kept = $state.raw<readonly Assignment[]>([]);
  readonly #room: ClassRoom;
  #keptAs = $state.raw<string>();
  #keeping: Promise<unknown> = Promise.resolve();
  readonly #unsaved = new UnsavedTexts(browserNotes(tabName), 'assignment');
  #stored: readonly string[] = [];

  constructor(room: ClassRoom) {
    this.#room = room;
    this.#clear();
    // Whoever leaves has lost nothing: it is kept as it is written.
    $effect(() => this.#keepAsItStands());
  }

  readonly #draft = $derived.by((): Assignment => {
    const { title, by, due, mustPass, tries, cases, own } = this;
    return {
      ...{ id: this.#id, title, by, madeAt: this.#madeAt, due, mustPass, cases },
      ...(tries !== undefined && { tries }),
      ...(own.length > 0 && { own })
    };
  });
  get openId(): string {
    return this.#id;
  }

  #keepAsItStands(): void {
    const [draft, whole] = [this.#draft, this.assignment];
    const text = JSON.stringify(draft);
    if (text === this.#keptAs) return;
    untrack(() => {
      // Before the store, which may be long in coming: the page may be gone by then.
      if (!this.isEmpty) this.#unsaved.note(noteId, { text, since: this.#stored });
      if (this.#keptAs === undefined) return;
      const isKept = this.kept.some((one) => one.id === whole?.id && wholeOf(one) !== undefined);
      const isNew = whole !== undefined && !isKept && !this.#isFromFile;
      // It is asked for from the moment in which there is something to ask for.
      if (isNew) this.#madeAt = new Date().toISOString();
      const standing = this.#draft;
      this.#keptAs = JSON.stringify(standing);
      this.#keep(() => this.#keepDraft(standing));
      if (whole) this.#keepInList({ ...whole, madeAt: this.#madeAt });
    });
  }

  async #keepDraft(draft: Assignment): Promise<Result<void>> {
    const text = JSON.stringify(draft);
    this.#stored = [...this.#stored.slice(-1), digest(text)];
    // What has been written behind it is now on its way on this.
    const standing = JSON.stringify(this.#draft);
    if (standing !== text && !this.isEmpty) this.#unsaved.note(noteId, { text: standing, since: this.#stored });
    const done = await keepDraft(draft);
    if (done.ok && text === JSON.stringify(this.#draft)) this.#unsaved.forget(noteId);
    return done;
  }

  #keepInList(one: Assignment): void {
    const others = this.kept.filter(({ id }) => id !== one.id);
    this.kept = [one, ...others].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
    this.#keep(() => keepAssignment(one));
  }

  #keep(what: () => Promise<Result<void>>): void {
    this.#keeping = this.#keeping.then(async () => {
      const done = await what();
      if (!done.ok) this.told = done.diagnostics;
    });
  }

  /** Restores saved data; a draft begun meanwhile remains. */
  async restore(): Promise<void> {
    const found = await keptAssignments();
    if (!found.ok) {
      this.told = found.diagnostics;
      return;
    }
    const { asked, draft } = found.value;
    this.kept = asked;
    const stored = draft && JSON.stringify(draft);
    if (stored !== undefined) this.#stored = [digest(stored)];
    const left = this.isEmpty ? await this.#leftBehind() : undefined;
    const last = left ?? draft;
    const isShown = this.isEmpty && last !== undefined;
    if (isShown) this.show(last);
    // What was begun meanwhile, or left behind by a page that died, is not in the store yet.
    const isStored = left === undefined && (isShown || this.isEmpty);
    this.#keptAs = isStored ? JSON.stringify(this.#draft) : (stored ?? '');
  }

  async #leftBehind(): Promise<Assignment | undefined> {
    let last: Assignment | undefined;
    for (const { text, since, forget } of await this.#unsaved.left()) {
      const isLatest = since.length === 0 || this.#stored.length === 0 || this.#stored.some((it) => since.includes(it));
      if (isLatest) last = noted<Assignment>(text) ?? last;
      forget();
    }
    return last;
  }

  get isEmpty(): boolean {
    return this.title === '' && this.cases.length === 0;
  }

  /** Deletes an assignment, also from the form. Returns a function that restores it. */
  drop(one: Assignment): () => void {
    const isOpen = this.#id === one.id;
    this.kept = this.kept.filter(({ id }) => id !== one.id);
    this.#keep(() => dropAssignment(one.id));
    if (isOpen) this.#clear();
    return () => {
      this.#keepInList(one);
      if (isOpen && this.isEmpty) this.show(one);
    };
  }

  /** `undefined` until it is complete. */
  readonly assignment = $derived(wholeOf(this.#draft));
  readonly isTooLate = $derived(this.due !== this.#askedDue && Date.now() >= dueEnd_ms(this.due));
  /** Own scenarios in the assignment, in their current version; missing ones as received. */
  readonly own = $derived.by((): readonly AskedScenario[] => {
    const asked = new Set(this.cases.flatMap(({ scenario }) => (isOwn(scenario) ? [scenario] : [])));
    const here = this.written.map(({ modes: _modes, ...one }): AskedScenario => one);
    const known = new Map([...this.#carried, ...here].map((one) => [one.scenario, one]));
    return [...asked].flatMap((scenario) => known.get(scenario) ?? []);
  });
  readonly #packed = $derived.by(() => this.assignment && assignmentLink(this.assignment));
  readonly link = $derived.by(() =>
    this.#packed?.ok ? `${location.origin}/assigned#a=${this.#packed.value.fragment}` : undefined
  );
  /** True if the link names own scenarios but has no room for their files. */
  readonly namesOnly = $derived.by(() => this.#packed?.ok === true && !this.#packed.value.carriesOwn);
  readonly rows = $derived.by(() =>
    this.assignment ? byAssignment(this.assignment, this.#room.runs, this.#room.same, Date.now()) : []
  );

  async load(): Promise<void> {
    const store = await records.open();
    const written = store.ok ? await ownWritten(store.value) : store;
    if (written.ok) this.written = written.value;
  }

  begin(): void {
    this.#putAside();
    this.#clear();
  }

  #putAside(): void {
    const before = this.kept.find(({ id }) => id === this.#id);
    if (this.isEmpty || this.assignment || (before && wholeOf(before))) return;
    this.#keepInList(this.#draft);
    toaster.show({ text: m.class_assignment_put_aside() });
  }

  #clear(): void {
    this.#isFromFile = false;
    const now_ms = Date.now();
    this.#id = drawRunId(now_ms);
    this.#madeAt = new Date(now_ms).toISOString();
    this.title = '';
    this.due = dayInShanghai(now_ms + usual_ms);
    this.#askedDue = '';
    this.mustPass = false;
    this.tries = undefined;
    this.cases = [];
    this.#carried = [];
    this.told = [];
  }

  fill(title: string, cases: readonly AssignedCase[]): void {
    this.begin();
    this.title = title.slice(0, assignmentLimits.title);
    this.cases = cases.slice(0, assignmentLimits.cases);
  }

  /** Starts one with each case of an own scenario; no effect if it cannot be assigned. */
  async fillOwn(scenario: string): Promise<void> {
    await this.load();
    const found = this.written.find((one) => one.scenario === scenario);
    if (!found) return;
    const mode = found.modes.includes('assisted') ? 'assisted' : found.modes[0]!;
    this.fill(
      local(found.title),
      found.cases.map(({ variant }) => ({ scenario, variant, mode }))
    );
  }

  get isFull(): boolean {
    return this.cases.length >= assignmentLimits.cases;
  }
  add(one: AssignedCase): void {
    if (!this.isFull) this.cases = [...this.cases, one];
  }
  remove(at: number): void {
    this.cases = this.cases.filter((_, index) => index !== at);
  }

  save(): void {
    const { assignment } = this;
    if (!assignment) return;
    downloadAs(`${fileName(assignment.title)}.json`, assignmentText(assignment), 'application/json');
  }

  /** Opens an assignment file. Reports SB0956 if it contains none. */
  async open(file: File): Promise<void> {
    const read = await assignmentIn(file);
    this.told = read.diagnostics;
    if (!read.ok) return;
    this.show(read.value);
    this.#isFromFile = true;
  }

  show(one: Assignment): void {
    if (one.id !== this.#id) this.#putAside();
    const { id, title, by, madeAt, due, mustPass, tries, cases, own = [] } = one;
    this.#isFromFile = false;
    this.#askedDue = wholeOf(one) ? due : '';
    this.#id = id;
    this.#madeAt = madeAt;
    this.title = title;
    this.by = by;
    this.due = due;
    this.mustPass = mustPass;
    this.tries = tries;
    this.cases = cases;
    this.#carried = own;
  }
}

function wholeOf(draft: Assignment): Assignment | undefined {
  const [title, by] = [draft.title.trim(), draft.by.trim()];
  const isWhole = title !== '' && by !== '' && draft.due !== '' && draft.cases.length > 0;
  return isWhole ? { ...draft, title, by } : undefined;
}
