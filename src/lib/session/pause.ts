/** Why a call is paused. */
export type PauseReason = 'asked' | 'tab-hidden' | 'closed';

/** The pause under way: why the trainee is away, and since when on the wall clock. */
export class Pause {
  #reason: PauseReason | undefined;
  #since_ms = 0;

  /** The pause ends by itself as soon as somebody looks again. One that was asked for outlasts that. */
  get endsBySight(): boolean {
    return this.#reason === 'tab-hidden';
  }

  begin(reason: PauseReason, since_ms: number): void {
    this.#reason = reason;
    this.#since_ms = since_ms;
  }

  /** Whole seconds until now; none if the clock was set back. */
  away_s(now_ms: number): number {
    return this.#reason === undefined ? 0 : Math.max(0, Math.round((now_ms - this.#since_ms) / 1000));
  }
}
