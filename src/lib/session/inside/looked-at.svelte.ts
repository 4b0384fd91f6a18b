import type { History, Moment } from '#sandbox/history';
import type { Sandbox, SandboxState } from '#sandbox/sandbox';
import type { SeenUntil } from '#sandbox/seen-until';
import { shownEvery_ms, type SandboxDeps, type Speed, type Try } from './sandbox-parts';

/** Current view of a sandbox: try, moment and ticket, and whether it lags behind the simulation. */
export class LookedAt {
  tries = $state.raw<readonly Try[]>([]);
  active = $state(0);
  index = $state(0);
  /** Time shown, since 1970. */
  now_ms = 0;
  /** Copy of `now_ms` for screens, updated a few times a second, not every frame. */
  shown_ms = $state(0);
  speed = $state<Speed>(0);
  ticket = $state<string>();
  /** Counter of changes; values derived from a history depend on it. */
  lived = $state(0);
  /** True if the simulation is further on than the screen, which is rendered less often. */
  protected ahead = false;
  #shownAt_ms = -Infinity;

  constructor(protected readonly deps: SandboxDeps) {}

  get current(): Try {
    return this.tries.find(({ id }) => id === this.active) ?? this.tries[0]!;
  }

  get history(): History {
    return this.current.history;
  }

  get sandbox(): Sandbox {
    return this.history.sandbox;
  }

  get state(): SandboxState {
    void this.lived;
    return this.history.moments[this.index]!.state;
  }

  get atEnd(): boolean {
    void [this.lived, this.shown_ms];
    const shown = this.index === this.history.moments.length - 1 && this.now_ms >= this.history.now_ms;
    return shown || this.ahead;
  }

  get moments(): readonly Moment[] {
    void this.lived;
    return this.history.moments;
  }

  get ticketMoments(): readonly number[] {
    void this.lived;
    // The history goes on with the same list: who looks at it is handed another each time.
    return this.ticket === undefined ? [] : [...this.history.momentsOf(this.ticket)];
  }

  /** Point up to which the current try was seen; `undefined` while its past is shown. */
  get seen(): SeenUntil | undefined {
    const { tries, current, history } = this;
    return this.atEnd
      ? { active: tries.indexOf(current), steps: history.steps.length, until_ms: history.now_ms }
      : undefined;
  }

  protected isShownAgain(wall_ms: number): boolean {
    return Math.abs(wall_ms - this.#shownAt_ms) >= shownEvery_ms;
  }

  protected catchUp(): void {
    if (this.ahead) this.toEnd();
  }

  protected toEnd(): void {
    this.lived += 1;
    this.look(this.history.moments.length - 1, this.history.now_ms);
  }

  protected look(index: number, now_ms: number): void {
    this.ahead = false;
    this.index = index;
    this.now_ms = now_ms;
    const wall_ms = this.deps.now();
    if (this.speed === 0 || Math.abs(wall_ms - this.#shownAt_ms) >= shownEvery_ms) {
      this.shown_ms = now_ms;
      this.#shownAt_ms = wall_ms;
    }
    this.ticket ??= this.history.moments[index]!.state.desk.memory.tickets.keys()[0];
  }
}
