import type { Diagnostic } from '#diagnostics/diagnostic';
import { claimRun, type Claim, type Tabs } from '#storage/run-ownership';
import { RuneActor } from './rune-actor.svelte';
import { assign, setup } from 'xstate';

/** Ownership of a run: one tab plays it, others look on until they claim it. `why` tells them the owner. */
export const runLock = setup({
  types: {} as { context: { readonly why?: Diagnostic }; events: RunLockEvent },
  actions: {
    keep: assign(({ event }) => ('why' in event ? { why: event.why } : {}))
  }
}).createMachine({
  context: {},
  initial: 'claiming',
  on: { release: '.released' },
  states: {
    claiming: { on: { granted: 'owner', taken: { target: 'onlooker', actions: 'keep' } } },
    owner: { on: { lost: { target: 'onlooker', actions: 'keep' } } },
    onlooker: {
      initial: 'waiting',
      on: { claim: 'claiming' },
      states: { waiting: { on: { freed: 'free' } }, free: {} }
    },
    released: {}
  }
});

/** Lock of a run for this tab, or a read-only view until it can be acquired. */
export class RunLock {
  readonly #lock = new RuneActor(runLock);
  #claim: Claim | undefined;

  constructor(
    private readonly runId: string,
    private readonly tabs: Tabs
  ) {}

  get owned(): boolean {
    return this.#lock.snapshot.matches('owner');
  }

  get readOnly(): { readonly why: Diagnostic; readonly free: boolean } | undefined {
    const { snapshot } = this.#lock;
    const { why } = snapshot.context;
    return this.owned || why === undefined ? undefined : { why, free: snapshot.matches({ onlooker: 'free' }) };
  }

  /** Returns true if the run is ours now. Never takes it from another tab by force. */
  async claim(): Promise<boolean> {
    this.#claim?.release();
    this.#lock.send({ type: 'claim' });
    const claim = await claimRun(this.runId, this.tabs, (why) => this.#lost(why));
    if (claim.owned || claim.why === undefined) {
      this.#keep(claim);
      this.#lock.send({ type: 'granted' });
    } else this.#lookOn(claim, { type: 'taken', why: claim.why });
    return this.owned;
  }

  release(): void {
    this.#lock.send({ type: 'release' });
    this.#claim?.release();
  }

  #keep(claim: Claim): void {
    this.#claim = claim;
    // Left while the answer was on its way.
    if (this.#lock.snapshot.matches('released')) claim.release();
  }

  #lookOn(claim: Claim, event: { readonly type: 'taken' | 'lost'; readonly why: Diagnostic }): void {
    this.#keep(claim);
    this.#lock.send(event);
    void claim.whenFree.then(() => {
      if (this.#claim === claim) this.#lock.send({ type: 'freed' });
    });
  }

  #lost(why: Diagnostic): void {
    this.#lock.send({ type: 'lost', why });
    // Look on from now, so that the run can be had back when the other tab goes.
    void claimRun(this.runId, this.tabs, () => undefined).then((claim) => {
      if (!claim.owned) return this.#lookOn(claim, { type: 'lost', why });
      // The other has gone already: free to be taken, not taken.
      this.#claim = claim;
      claim.release();
      this.#lock.send({ type: 'freed' });
    });
  }
}

/** Event of a run's lock: `granted`, `taken` answer a claim; `lost`: taken by force; `freed`: released elsewhere. */
export type RunLockEvent =
  | { readonly type: 'claim' | 'granted' | 'freed' | 'release' }
  | { readonly type: 'taken' | 'lost'; readonly why: Diagnostic };
