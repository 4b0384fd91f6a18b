/** A key held down repeats every 30 ms; nobody means the same thing twice within this time. */
export const repeat_ms = 400;

/**
 * Tells a repetition from a second wish: a held key and fifty clicks a second are one. Each repetition that is turned
 * away prolongs the time in which the next one is.
 */
export class Debounce {
  #key = '';
  #wall_ms = -Infinity;

  /** True if this is the same as the last, too soon after it. */
  repeats(key: string, wall_ms: number): boolean {
    // A clock that was set back must not lock the trainee out.
    const since_ms = Math.abs(wall_ms - this.#wall_ms);
    const repeated = key === this.#key && since_ms < repeat_ms;
    this.#key = key;
    this.#wall_ms = wall_ms;
    return repeated;
  }
}
