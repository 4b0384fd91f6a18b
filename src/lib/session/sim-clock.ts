/** What has passed since the clock was last looked at. */
export interface ClockGap {
  /** Wall time to be simulated, milliseconds. */
  readonly passed_ms: number;
  /** Wall time that nobody lived here: the machine slept, or the page was frozen. Not simulated time. */
  readonly slept_ms: number;
}

/** Longer than this between two looks and nobody was there: no page that is alive is silent for so long. */
export const longestLapse_ms = 2000;

const none: ClockGap = { passed_ms: 0, slept_ms: 0 };

/**
 * The bridge from wall time to simulated time. It is told the wall time and never reads it. Whether what has passed
 * is simulated at all is the caller's to say: `look` measures, `run` lets time pass.
 */
export class SimClock {
  #wall_ms: number | undefined;
  #exact_ms: number;

  constructor(now_ms: number) {
    this.#exact_ms = now_ms;
  }

  /** Simulated time in whole milliseconds: what entries are dated with. */
  get now_ms(): number {
    return Math.floor(this.#exact_ms);
  }

  /**
   * Looks at the wall clock: how much has passed since the last look. The first look measures nothing. A clock that
   * was set back counts as no time at all and starts anew from where it is.
   */
  look(wall_ms: number): ClockGap {
    const before = this.#wall_ms;
    this.#wall_ms = wall_ms;
    if (before === undefined || wall_ms <= before) return none;
    const lapse_ms = wall_ms - before;
    return lapse_ms > longestLapse_ms ? { passed_ms: 0, slept_ms: lapse_ms } : { passed_ms: lapse_ms, slept_ms: 0 };
  }

  /** Lets simulated time pass. */
  run(passed_ms: number): void {
    this.#exact_ms += passed_ms;
  }

  /** Goes on from a later simulated time: an entry was dated there, or an agreed wait skipped. Never goes back. */
  jump(to_ms: number): void {
    this.#exact_ms = Math.max(this.#exact_ms, to_ms);
  }
}
