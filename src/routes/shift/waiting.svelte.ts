import { followWallClock } from '#session/browser';
import { modals } from '#ui/behaviour';

interface WaitFor {
  readonly gap_ms: number;
  readonly answerWithin_ms: number;
  readonly paused: boolean;
}

const tick_ms = 200;

/** Wait between calls: a pausable, skippable gap, then ringing; stops while the page is hidden or covered. */
export class Waiting {
  phase = $state<'idle' | 'gap' | 'rings'>('idle');
  paused = $state(false);
  /** Time until it rings, or until the ringing call is missed. */
  left_ms = $state(0);
  #answerWithin_ms = $state(0);
  readonly #miss: () => void;

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

  skip(): void {
    if (this.phase !== 'gap') return;
    this.phase = 'rings';
    this.paused = false;
    this.left_ms = this.#answerWithin_ms;
  }

  /** Answers the call and returns how long it rang, in ms. */
  answer(): number {
    const waited_ms = this.#answerWithin_ms - this.left_ms;
    this.stop();
    return waited_ms;
  }

  stop(): void {
    this.phase = 'idle';
  }

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

  /** Follows the wall clock; returns a function that stops it. */
  run(): () => void {
    return followWallClock(tick_ms, (passed_ms) => {
      if (!document.hidden && modals.open === 0) this.pass(passed_ms);
    });
  }
}
