import { followWallClock } from '#session/browser';
import { modals } from '#ui/behaviour';

/** How a wait for a call is to go. */
interface WaitFor {
  readonly gap_ms: number;
  readonly answerWithin_ms: number;
  /** It begins when somebody says so. */
  readonly paused: boolean;
}

/** How often the clock is looked at. */
const tick_ms = 200;

/**
 * Between two calls: a gap that can be paused and skipped, then a ring within which is to be answered. Neither goes on while the page cannot be
 * seen, or while something lies over it.
 */
export class Waiting {
  /** `idle`: there is nothing to wait for. */
  phase = $state<'idle' | 'gap' | 'rings'>('idle');
  paused = $state(false);
  /** Until it rings, or until it has rung too long. */
  left_ms = $state(0);
  #answerWithin_ms = $state(0);
  readonly #miss: () => void;

  /** @param miss it rang, and nobody answered in time */
  constructor(miss: () => void) {
    this.#miss = miss;
  }

  get answerWithin_ms(): number {
    return this.#answerWithin_ms;
  }

  begin({ gap_ms, answerWithin_ms, paused }: WaitFor): void {
    this.phase = 'gap';
    this.left_ms = gap_ms;
    this.#answerWithin_ms = answerWithin_ms;
    this.paused = paused;
  }

  togglePause(): void {
    if (this.phase === 'gap') this.paused = !this.paused;
  }

  /** It rings now. */
  skip(): void {
    if (this.phase !== 'gap') return;
    this.phase = 'rings';
    this.paused = false;
    this.left_ms = this.#answerWithin_ms;
  }

  /** How long it rang, milliseconds. */
  answer(): number {
    const waited_ms = this.#answerWithin_ms - this.left_ms;
    this.stop();
    return waited_ms;
  }

  stop(): void {
    this.phase = 'idle';
  }

  /** Lets so much time pass, milliseconds. */
  pass(ms: number): void {
    if (this.phase === 'idle' || this.paused) return;
    this.left_ms = Math.max(0, this.left_ms - ms);
    if (this.left_ms > 0) return;
    if (this.phase === 'gap') this.skip();
    else {
      this.stop();
      this.#miss();
    }
  }

  /** Follows the wall clock. Call what comes back to stop it. */
  run(): () => void {
    return followWallClock(tick_ms, (passed_ms) => {
      if (!document.hidden && modals.open === 0) this.pass(passed_ms);
    });
  }
}
