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

/** How often the time lived is noted: as much as a crash, or a reload that leaves no time to write, may take back. */
const note_ms = 2_000;

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
    if (lived_ms - this.#noted_ms < note_ms) return false;
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
