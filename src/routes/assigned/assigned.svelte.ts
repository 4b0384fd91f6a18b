import { notePlayed } from '#app/has-played';
import { takeOwn } from '#app/own-assigned';
import { catalogue } from '#app/scenario-list';
import { records } from '#app/store-handle.svelte';
import type { OwnCall } from '#class/assignment';
import type { AskedScenario, Assignment } from '#domain/assignment';
import { offerOf } from '#class/assignment-offer';
import { assignmentIn } from '#class/assignment-in';
import { readAssignmentLink, withoutFiles } from '#class/assignment-file';
import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import { attemptsOf } from '#progress/attempt';
import { dropAssignment, keepAssignment, listAssignments, type AssignmentRow } from '#storage/assignments';
import type { Store } from '#storage/database';
import { listRuns } from '#storage/run-list';
import { ownOnDevice } from '#workspace/assignment/own-here.ts';

const mostRuns = 500;

/** Assignments of a trainee: the one just opened, and those accepted before. */
export class Assigned {
  opened = $state.raw<Assignment>();
  accepted = $state.raw<readonly AssignmentRow[]>([]);
  calls = $state.raw<readonly OwnCall[]>([]);
  told = $state.raw<readonly Diagnostic[]>([]);
  here = $state.raw<ReadonlySet<string>>();

  readonly offer = $derived(this.opened && offerOf(this.opened, this.accepted, catalogue, Date.now()));

  async load(): Promise<void> {
    const rows = await this.#ask(listAssignments);
    if (rows) this.accepted = rows;
    const runs = await this.#ask((store) => listRuns(store, { limit: mostRuns }));
    if (runs) this.calls = attemptsOf(runs);
    this.here = await ownOnDevice();
  }

  openLink(fragment: string): void {
    this.#open(readAssignmentLink(fragment));
  }

  async openFile(file: File): Promise<void> {
    this.#open(await assignmentIn(file));
  }

  #open(read: Result<Assignment>): void {
    this.told = read.diagnostics;
    this.opened = read.ok ? read.value : undefined;
  }

  /**
   * Saves the assignment and adds its scenarios to the studio. False if saving failed; scenarios that could not be
   * added are reported.
   */
  async accept(): Promise<boolean> {
    const { opened, offer } = this;
    if (!opened || !offer?.taken) return false;
    this.told = [];
    // Home reads all that was accepted: what the scenarios say stands in the studio.
    const row = { ...withoutFiles(offer.taken), acceptedAt: new Date().toISOString() };
    const kept = await this.#ask((store) => keepAssignment(store, row));
    if (!kept) return false;
    const untaken: Diagnostic[] = [];
    for (const one of opened.own ?? [])
      if (one.text !== undefined) untaken.push(...(await this.#taken(one)).diagnostics);
    // Home looks into the store for whoever has something there.
    notePlayed();
    this.opened = undefined;
    await this.load();
    this.told = [...this.told, ...untaken];
    return true;
  }

  async #taken(one: AskedScenario): Promise<Result<void>> {
    const store = await records.open();
    return store.ok ? takeOwn(store.value, one) : store;
  }

  async drop(id: string): Promise<void> {
    await this.#ask((store) => dropAssignment(store, id));
    await this.load();
  }

  async #ask<T>(what: (store: Store) => Promise<Result<T>>): Promise<T | undefined> {
    const store = await records.open();
    const done = store.ok ? await what(store.value) : store;
    if (done.ok) return done.value;
    this.told = done.diagnostics;
    return undefined;
  }
}
