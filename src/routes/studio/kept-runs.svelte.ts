import type { ScenarioProver } from '#app/scenario-proofs';
import { records } from '#app/store-handle.svelte';
import type { Diagnostic, Result } from '#diagnostics/diagnostic';
import type { KeptRun } from '#domain/kept-run';
import { comesOtherwise, type PlayedAnew } from '#playthrough/kept-runs';
import type { Store } from '#storage/database';
import { changeKeptRun, dropKeptRun, keepRuns, listKeptRuns, type KeptRunRow } from '#storage/kept-runs';
import type { ScenarioDesk } from './scenario-desk.svelte.ts';

const pause_ms = 500;

/** Saved runs of the open scenario with their results on the present text; all are replayed on every change. */
export class KeptRuns {
  rows = $state.raw<readonly KeptRunRow[]>([]);
  told = $state.raw<readonly Diagnostic[]>([]);
  is = $state<'resting' | 'playing' | 'done' | 'failed'>('resting');
  #played = $state.raw<ReadonlyMap<number, PlayedAnew>>(new Map());
  #text: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #listed = 0;

  constructor(
    private readonly desk: ScenarioDesk,
    private readonly prover: ScenarioProver
  ) {}

  readonly runs = $derived(this.rows.map(({ run }) => run));
  /** Runs whose result differs from the saved one, or that can no longer be played. */
  readonly otherwise = $derived(this.rows.filter((row) => this.#differs(row)));

  playedOf({ number }: KeptRunRow): PlayedAnew | undefined {
    return this.#played.get(number);
  }

  #differs(row: KeptRunRow): boolean {
    const played = this.playedOf(row);
    if (!played) return false;
    return played.is !== 'played' || comesOtherwise(row.run, played.run) !== undefined;
  }

  async list(scenario: string): Promise<void> {
    const asked = (this.#listed += 1);
    const rows = await this.#ask((store) => listKeptRuns(store, scenario));
    // What was asked for later knows what was kept since.
    if (asked !== this.#listed) return;
    if (rows) this.rows = rows;
    this.#plan(0);
  }

  /** @param text `undefined` while it has an error */
  follow(text: string | undefined): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#plan(pause_ms);
  }

  async keep(run: KeptRun): Promise<boolean> {
    const kept = await this.#ask((store) => keepRuns(store, this.desk.row.id, [run]));
    if (!kept) return false;
    await this.#changed();
    return true;
  }

  /** Accepts the present result of a run as its expected result. */
  async accept(row: KeptRunRow): Promise<boolean> {
    const played = this.playedOf(row);
    if (played?.is !== 'played') return false;
    const changed = await this.#ask((store) => changeKeptRun(store, { ...row, run: played.run }));
    if (!changed) return false;
    await this.#changed();
    return true;
  }

  /** Deletes a run; returns a function that restores it, `undefined` if it was not deleted. */
  async drop(row: KeptRunRow): Promise<(() => Promise<unknown>) | undefined> {
    const store = await records.open();
    const gone = store.ok ? await dropKeptRun(store.value, row) : store;
    this.told = gone.ok ? [] : gone.diagnostics;
    if (!gone.ok) return undefined;
    await this.#changed();
    return () => this.keep(row.run);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  async #changed(): Promise<void> {
    await Promise.all([this.list(this.desk.row.id), this.desk.touched()]);
  }

  #plan(after_ms: number): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.is = 'resting';
    if (this.#text === undefined || this.rows.length === 0) return;
    this.is = 'playing';
    this.#timer = setTimeout(() => void this.#play(), after_ms);
  }

  async #play(): Promise<void> {
    if (this.#text === undefined) return;
    const asked = (this.#asked += 1);
    const { rows } = this;
    const played = await this.prover.replay(
      this.#text,
      'scenario.yaml',
      rows.map(({ run }) => run)
    );
    if (asked !== this.#asked) return;
    this.is = played ? 'done' : 'failed';
    if (played) this.#played = new Map(rows.map(({ number }, at) => [number, played[at]!]));
  }

  async #ask<T>(work: (store: Store) => Promise<Result<T>>): Promise<T | undefined> {
    const store = await records.open();
    const done = store.ok ? await work(store.value) : store;
    this.told = done.ok ? [] : done.diagnostics;
    return done.ok ? done.value : undefined;
  }
}
