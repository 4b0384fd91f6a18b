import type { SpokenLines } from './spoken-lines.ts';

/** State of the customer's line at a moment; times are call time in ms. */
export interface CustomerNow {
  readonly speaking: { readonly from_ms: number; readonly until_ms: number; readonly text: string } | undefined;
  /** True if nothing may be heard: pause, help, another tab, the end, mute. */
  readonly quiet: boolean;
  readonly interrupted: boolean;
}

const skipped = 0.4;

/** Speaks the customer's lines as they begin, and stops them when the talk stops. Never changes the call. */
export class CustomerVoice {
  readonly #lines: SpokenLines;
  readonly #now: () => number;
  #heard: { readonly from_ms: number; readonly lasts_ms: number; readonly begun_ms: number } | undefined;
  #over = true;

  /** @param now wall time, milliseconds */
  constructor(lines: SpokenLines, now: () => number) {
    this.#lines = lines;
    this.#now = now;
  }

  /** Updates the voice; must be called whenever the call has changed. */
  follow({ speaking, quiet, interrupted }: CustomerNow): void {
    if (speaking !== undefined && speaking.from_ms !== this.#heard?.from_ms) {
      this.#heard = {
        from_ms: speaking.from_ms,
        lasts_ms: speaking.until_ms - speaking.from_ms,
        begun_ms: this.#now()
      };
      this.#over = false;
      if (!quiet && !interrupted) this.#lines.say(speaking.text);
    }
    if (quiet || interrupted || this.#wasSkipped(speaking)) this.#lines.stop();
  }

  #wasSkipped(speaking: CustomerNow['speaking']): boolean {
    if (speaking !== undefined || this.#over || this.#heard === undefined) return false;
    this.#over = true;
    return this.#now() - this.#heard.begun_ms < this.#heard.lasts_ms * skipped;
  }
}
