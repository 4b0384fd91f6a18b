import { records } from '#app/store-handle.svelte';
import { classListText, heldAgainst, readClassList } from '#class/class-list';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { Person } from '#domain/person';
import { keepList, readKeptList } from '#storage/class-list';
import type { ClassRoom } from './class-room.svelte.ts';

/** List of the class, saved on this device, so that missing hand-ins are visible. */
export class ClassList {
  readonly #room: ClassRoom;
  people = $state.raw<readonly Person[]>([]);
  text = $state('');
  told = $state.raw<readonly Diagnostic[]>([]);

  constructor(room: ClassRoom) {
    this.#room = room;
  }

  readonly #against = $derived.by(() =>
    heldAgainst(
      this.people,
      this.#room.everybody.map(({ trainee }) => trainee)
    )
  );
  get missing(): readonly Person[] {
    return this.#against.missing;
  }
  /** People with a hand-in who are not on the list; empty if there is no list. */
  readonly unlisted = $derived.by(() => (this.people.length === 0 ? [] : this.#against.unlisted));

  async load(): Promise<void> {
    const store = await records.open();
    if (!store.ok) return;
    const kept = await readKeptList(store.value);
    // What was written or kept before the store had answered stands, and so does what was told of it.
    if (this.text === '') {
      this.told = kept.diagnostics;
      if (kept.ok) this.#set(kept.value);
    } else if (kept.ok && this.people.length === 0) this.people = kept.value;
  }

  async keep(): Promise<boolean> {
    const read = readClassList(this.text);
    this.told = read.diagnostics;
    if (!read.ok) return false;
    const store = await records.open();
    const done = store.ok ? await keepList(store.value, read.value, new Date().toISOString()) : store;
    this.told = done.diagnostics;
    if (done.ok) this.#set(read.value);
    return done.ok;
  }

  addUnlisted(): void {
    this.text = [this.text.trimEnd(), classListText(this.unlisted)].filter((it) => it !== '').join('\n');
  }

  #set(people: readonly Person[]): void {
    this.people = people;
    this.text = classListText(people);
  }
}
