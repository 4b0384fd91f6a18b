import type { SpokenLines } from './spoken-lines.ts';

/** What of the customer's line a moment shows; times are the call's, milliseconds. */
export interface CustomerNow {
  /** The line that is being said; nothing while the customer is silent. */
  readonly speaking: { readonly from_ms: number; readonly until_ms: number; readonly text: string } | undefined;
  /** Nobody is to be heard: pause, help, another tab, the end, mute. */
  readonly quiet: boolean;
  /** The trainee speaks: who is interrupted stops. */
  readonly interrupted: boolean;
}

const skipped = 0.4;

/** Has the customer's lines said as they begin, and stops them with whatever stops the talk. Looks at the call, and never changes it. */
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

  /** To be called whenever the call has moved. */
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
