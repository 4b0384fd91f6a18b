export interface ClockGap {
  readonly passed_ms: number;
  /** Wall time during which the machine slept or the page was frozen. Not simulated. */
  readonly slept_ms: number;
}

/** Longest gap in ms that counts as elapsed, because a live page is never silent for longer. */
export const longestLapse_ms = 2000;

const none: ClockGap = { passed_ms: 0, slept_ms: 0 };

/** Conversion of wall time to simulated time. Never reads the clock: `look` measures, `run` lets time pass. */
export class SimClock {
  #wall_ms: number | undefined;
  #exact_ms: number;

  constructor(now_ms: number) {
    this.#exact_ms = now_ms;
  }

  get now_ms(): number {
    return Math.floor(this.#exact_ms);
  }

  /** Measures the wall time since the last call. The first call, or a clock that was set back, measures nothing. */
  look(wall_ms: number): ClockGap {
    const before = this.#wall_ms;
    this.#wall_ms = wall_ms;
    if (before === undefined || wall_ms <= before) return none;
    const lapse_ms = wall_ms - before;
    return lapse_ms > longestLapse_ms ? { passed_ms: 0, slept_ms: lapse_ms } : { passed_ms: lapse_ms, slept_ms: 0 };
  }

  run(passed_ms: number): void {
    this.#exact_ms += passed_ms;
  }

  /** Advances to a later simulated time. Never goes back. */
  jump(to_ms: number): void {
    this.#exact_ms = Math.max(this.#exact_ms, to_ms);
  }
}

export type PauseReason = 'asked' | 'tab-hidden' | 'closed';

export class Pause {
  #reason: PauseReason | undefined;
  #since_ms = 0;

  /** True if the pause ends as soon as the page is visible. A requested pause does not. */
  get endsBySight(): boolean {
    return this.#reason === 'tab-hidden';
  }

  begin(reason: PauseReason, since_ms: number): void {
    this.#reason = reason;
    this.#since_ms = since_ms;
  }

  /** Returns whole seconds; 0 if the clock was set back. */
  away_s(now_ms: number): number {
    return this.#reason === undefined ? 0 : Math.max(0, Math.round((now_ms - this.#since_ms) / 1000));
  }
}

const note_ms = 2_000;

/** Limiter for work that is not done at every tick. */
export class Throttle {
  #noted_ms: number;
  #last_ms = -Infinity;

  constructor(lived_ms: number) {
    this.#noted_ms = lived_ms;
  }

  /** Checks whether enough time was played since the last note, and records it if so. */
  isWorthNoting(lived_ms: number): boolean {
    if (lived_ms - this.#noted_ms < note_ms) return false;
    this.#noted_ms = lived_ms;
    return true;
  }

  /** Returns true if `every_ms` of wall time has passed since it last returned true. */
  isTime(wall_ms: number, every_ms: number): boolean {
    if (Math.abs(wall_ms - this.#last_ms) < every_ms) return false;
    this.#last_ms = wall_ms;
    return true;
  }
}

/** Time in ms within which the same action counts as a repetition; a held key repeats every 30 ms. */
export const repeat_ms = 400;

/** Filter of repeated actions (held key, fast clicks). Each rejected repetition prolongs the rejection. */
export class Debounce {
  #key = '';
  #wall_ms = -Infinity;

  repeats(key: string, wall_ms: number): boolean {
    // A clock that was set back must not lock the trainee out.
    const since_ms = Math.abs(wall_ms - this.#wall_ms);
    const repeated = key === this.#key && since_ms < repeat_ms;
    this.#key = key;
    this.#wall_ms = wall_ms;
    return repeated;
  }
}
