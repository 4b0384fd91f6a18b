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
import { downloadAs, fileName } from '../runs/download.ts';
import type { ClassRoom } from './class-room.svelte.ts';
import { dropAssignment, keepAssignment, keepDraft, keptAssignments } from './kept-class.ts';

/** A week. */
const usual_ms = 7 * 86_400_000;
/** What is put together is one thing: its note has one name. */
const noteId = 'draft';

/** An assignment as a trainer puts it together, or opened it again, and how the class stands with it. */
export class Assigning {
  title = $state('');
  by = $state('');
  due = $state(dayInShanghai(Date.now() + usual_ms));
  mustPass = $state(false);
  /** As many as are wanted where it is absent. */
  tries = $state<number>();
  cases = $state.raw<readonly AssignedCase[]>([]);
  told = $state.raw<readonly Diagnostic[]>([]);
  /** The trainer's own scenarios that can be asked for. */
  written = $state.raw<readonly OwnWritten[]>([]);
  /** Those that came with an assignment that was opened: they may not be here. */
  #carried = $state.raw<readonly AskedScenario[]>([]);
  /** What was opened or made anew has these; what is edited keeps them, so that it takes the place of what was sent before. */
  #id = $state('');
  #madeAt = $state('');
  #isFromFile = false;
  /** The day by which what was opened has been asked for. */
  #askedDue = $state('');
  /** What was asked of the class from here and stays on the device, the latest in front. */
  kept = $state.raw<readonly Assignment[]>([]);
  readonly #room: ClassRoom;
  /** How what is put together stood when it was kept last: nothing is kept before it is known what is there. */
  #keptAs = $state.raw<string>();
  #keeping: Promise<unknown> = Promise.resolve();
  readonly #unsaved = new UnsavedTexts(browserNotes(tabName), 'assignment');
  /** What the store may hold of it by this page's doing. */
  #stored: readonly string[] = [];

  constructor(room: ClassRoom) {
    this.#room = room;
    this.#clear();
    // Whoever leaves has lost nothing: it is kept as it is written.
    $effect(() => this.#keepAsItStands());
  }

  /** What stands in the form, however little of it is there. */
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

  /** One after the other; what could not be kept is told. */
  #keep(what: () => Promise<Result<void>>): void {
    this.#keeping = this.#keeping.then(async () => {
      const done = await what();
      if (!done.ok) this.told = done.diagnostics;
    });
  }

  /** Brings back what is kept on this device. What was begun meanwhile stays. */
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

  /** What a page that died had not brought to the store, unless another has written there since. */
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

  /** Takes one off the device, and out of the form where it stands there. What comes back puts it where it was. */
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

  /** Nothing until all that it takes is there. */
  readonly assignment = $derived(wholeOf(this.#draft));
  /** Its day was over when it was chosen. */
  readonly isTooLate = $derived(this.due !== this.#askedDue && Date.now() >= dueEnd_ms(this.due));
  /** The trainer's own scenarios among what is asked for, as they stand; one that is not here as it came. */
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
  /** The link names the trainer's own scenarios and has no room for their files. */
  readonly namesOnly = $derived.by(() => this.#packed?.ok === true && !this.#packed.value.carriesOwn);
  readonly rows = $derived.by(() =>
    this.assignment ? byAssignment(this.assignment, this.#room.runs, this.#room.same, Date.now()) : []
  );

  /** Looks up what of the studio can be asked for. What is wrong with the store says the page. */
  async load(): Promise<void> {
    const store = await records.open();
    const written = store.ok ? await ownWritten(store.value) : store;
    if (written.ok) this.written = written.value;
  }

  /** Begins a new one; who asks stays, and what was begun is kept. */
  begin(): void {
    this.#putAside();
    this.#clear();
  }

  /** Keeps one that is not whole yet in the list, before another takes its place. */
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

  /** Begins one with these calls, as many as there is room for. */
  fill(title: string, cases: readonly AssignedCase[]): void {
    this.begin();
    this.title = title.slice(0, assignmentLimits.title);
    this.cases = cases.slice(0, assignmentLimits.cases);
  }

  /** Begins one with each case of a scenario of the trainer's own; nothing where that cannot be asked for. */
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

  /** Opens one that was sent before, to be looked at or changed. SB0956 is told if the file holds none. */
  async open(file: File): Promise<void> {
    const read = await assignmentIn(file);
    this.told = read.diagnostics;
    if (!read.ok) return;
    this.show(read.value);
    this.#isFromFile = true;
  }

  /** Puts one into the form, to be looked at or changed. */
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

/** An assignment as it is sent; nothing until all that it takes is there. */
function wholeOf(draft: Assignment): Assignment | undefined {
  const [title, by] = [draft.title.trim(), draft.by.trim()];
  const isWhole = title !== '' && by !== '' && draft.due !== '' && draft.cases.length > 0;
  return isWhole ? { ...draft, title, by } : undefined;
}
