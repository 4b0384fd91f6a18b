import type { Diagnostic } from '#diagnostics/diagnostic';
import { claimRun, type Claim, type Tabs } from '#storage/ownership';

/** Whose the run is: ours, or another tab's and why, and whether that tab has gone. */
export type Hold =
  { readonly owned: true } | { readonly owned: false; readonly why: Diagnostic; readonly free: boolean };

/** Holds a run for this tab, or looks on until it can be had. */
export class RunHold {
  #claim: Claim | undefined;
  #closed = false;

  /** @param changed told whenever {@link Hold} changes by itself */
  constructor(
    private readonly runId: string,
    private readonly tabs: Tabs,
    private readonly changed: (hold: Hold) => void
  ) {}

  /** Claims the run. Never takes it from another tab by force. */
  async claim(): Promise<Hold> {
    this.#claim?.release();
    const claim = await claimRun(this.runId, this.tabs, (why) => this.#lost(why));
    this.#claim = claim;
    // Left while the answer was on its way.
    if (this.#closed) claim.release();
    if (claim.owned || claim.why === undefined) return { owned: true };
    return this.#lookOn(claim, claim.why);
  }

  release(): void {
    this.#closed = true;
    this.#claim?.release();
  }

  #lookOn(claim: Claim, why: Diagnostic): Hold {
    void claim.whenFree.then(() => {
      if (this.#claim === claim && !this.#closed) this.changed({ owned: false, why, free: true });
    });
    return { owned: false, why, free: false };
  }

  #lost(why: Diagnostic): void {
    if (this.#closed) return;
    this.changed({ owned: false, why, free: false });
    // Look on from now, so that the run can be had back when the other tab goes.
    void claimRun(this.runId, this.tabs, () => undefined).then((claim) => {
      this.#claim = claim;
      if (this.#closed || claim.owned) {
        // The other has gone already: free to be taken, not taken.
        claim.release();
        if (!this.#closed) this.changed({ owned: false, why, free: true });
      } else this.#lookOn(claim, why);
    });
  }
}
