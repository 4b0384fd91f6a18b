export const rates = [1, 4] as const;
export type Rate = (typeof rates)[number];

/** Cursor on the timeline of a finished call: set by hand, stepped by event, or played. */
export class TimeCursor {
  readonly ended_ms: number;
  readonly #events: readonly number[];
  #at_ms = $state(0);
  #rate = $state<Rate>(1);
  #playing = $state(false);

  /** @param events times of events, in ms since the call began */
  constructor(events: readonly number[], ended_ms: number) {
    this.#events = [...new Set([0, ...events])].sort((a, b) => a - b);
    this.ended_ms = Math.max(ended_ms, this.#events.at(-1) ?? 0);
  }

  get at_ms(): number {
    return this.#at_ms;
  }
  set at_ms(to_ms: number) {
    this.#at_ms = Math.min(this.ended_ms, Math.max(0, Math.round(to_ms)));
  }
  get playing(): boolean {
    return this.#playing;
  }
  get rate(): Rate {
    return this.#rate;
  }
  set rate(rate: Rate) {
    this.#rate = rate;
  }

  step(by: 1 | -1): void {
    this.pause();
    const to_ms =
      by > 0 ? this.#events.find((at) => at > this.#at_ms) : this.#events.findLast((at) => at < this.#at_ms);
    this.at_ms = to_ms ?? (by > 0 ? this.ended_ms : 0);
  }

  goTo(to_ms: number): void {
    this.pause();
    this.at_ms = to_ms;
  }

  play(): void {
    if (this.#at_ms >= this.ended_ms) this.#at_ms = 0;
    this.#playing = true;
  }
  pause(): void {
    this.#playing = false;
  }

  pass(passed_ms: number): void {
    if (!this.#playing) return;
    this.at_ms = this.#at_ms + passed_ms * this.#rate;
    if (this.#at_ms >= this.ended_ms) this.pause();
  }
}
