/** How often the time lived is noted: often while the first limit runs, then as much as a crash may cost in silence. */
const note_ms = { early: 2_000, later: 10_000 } as const;

/** What is done now and then, not at every tick. */
export class Throttle {
  #noted_ms: number;
  #last_ms = -Infinity;

  /** @param lived_ms simulated time that is stored already */
  constructor(lived_ms: number) {
    this.#noted_ms = lived_ms;
  }

  /** True if the time lived is worth noting again. */
  isWorthNoting(lived_ms: number): boolean {
    if (lived_ms - this.#noted_ms < (lived_ms < note_ms.later ? note_ms.early : note_ms.later)) return false;
    this.#noted_ms = lived_ms;
    return true;
  }

  /** True if so much wall time has gone since this last said yes. */
  isTime(wall_ms: number, every_ms: number): boolean {
    if (Math.abs(wall_ms - this.#last_ms) < every_ms) return false;
    this.#last_ms = wall_ms;
    return true;
  }
}
