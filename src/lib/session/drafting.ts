/** A draft that is open for longer was no speaking: it counts as silence from its start. */
export const longestDraft_ms = 60_000;

/** How a draft stands; kept while its line is on its way to the store, in case it comes back. */
export interface DraftState {
  readonly open: boolean;
  /** Simulated time stands for it now. */
  readonly holds: boolean;
  /** It has been open too long: it holds nothing any more. */
  readonly stale: boolean;
  /** Wall time since its first key. */
  readonly open_ms: number;
  /** Wall time for which it has held the clock: what has to be caught up if it was silence after all. */
  readonly held_ms: number;
}

const closed: DraftState = { open: false, holds: false, stale: false, open_ms: 0, held_ms: 0 };

/**
 * What a line under way does to simulated time. Speaking starts at the first key, and while the line is composed time
 * stands. A desktop act lets it run again until the next key. A draft that is emptied, or open over a minute, was
 * silence from its start: the time it held comes due at once.
 */
export class Drafting {
  #state = closed;

  get open(): boolean {
    return this.#state.open;
  }

  /** The draft changed. Returns the simulated milliseconds to catch up: none, unless it was emptied. */
  key(text: string): number {
    const { stale, held_ms } = this.#state;
    if (!/\S/.test(text)) {
      this.#state = closed;
      return held_ms;
    }
    this.#state = { ...this.#state, open: true, holds: !stale };
    return 0;
  }

  /** Wall time passes. Returns how much of it, and of what is owed, is simulated. */
  elapse(passed_ms: number): number {
    const { open, holds, stale } = this.#state;
    if (!open) return passed_ms;
    const open_ms = this.#state.open_ms + passed_ms;
    const held_ms = this.#state.held_ms + (holds ? passed_ms : 0);
    const runs_ms = holds ? 0 : passed_ms;
    if (stale || open_ms < longestDraft_ms) {
      this.#state = { ...this.#state, open_ms, held_ms };
      return runs_ms;
    }
    this.#state = { open, holds: false, stale: true, open_ms, held_ms: 0 };
    return runs_ms + held_ms;
  }

  /** Something was done on the desktop: time runs again until the next key. */
  act(): void {
    this.#state = { ...this.#state, holds: false };
  }

  /** The line is sent. What comes back puts the draft back as it was, if it could not be stored. */
  send(): () => void {
    const sent = this.#state;
    this.#state = closed;
    return () => {
      // Whoever has begun another line by now goes on with that one.
      if (!this.#state.open) this.#state = sent;
    };
  }
}
