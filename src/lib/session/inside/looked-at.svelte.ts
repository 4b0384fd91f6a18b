import type { History, Moment } from '#sandbox/history';
import type { Sandbox, SandboxState } from '#sandbox/sandbox';
import type { SeenUntil } from '#sandbox/seen-until';
import { shownEvery_ms, type SandboxDeps, type Speed, type Try } from './sandbox-parts';

/** What is looked at of a sandbox: which try, which moment of it, which ticket; and how far that is behind what was lived. */
export class LookedAt {
  tries = $state.raw<readonly Try[]>([]);
  active = $state(0);
  /** The moment that is looked at. */
  index = $state(0);
  /** The time that is looked at, milliseconds since 1970. */
  now_ms = 0;
  /** The same as screens show it: while time runs, it moves a few times a second, and not with every frame. */
  shown_ms = $state(0);
  speed = $state<Speed>(0);
  ticket = $state<string>();
  /** Counts what has been lived: what is read off a history changes with it. */
  lived = $state(0);
  /** What was lived last is further on than what is shown: showing it takes as long as living it, and is done less often. */
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

  /** As it stood at the moment that is looked at. */
  get state(): SandboxState {
    void this.lived;
    return this.history.moments[this.index]!.state;
  }

  /** The moment that is looked at is the last that was lived. */
  get atEnd(): boolean {
    void [this.lived, this.shown_ms];
    const shown = this.index === this.history.moments.length - 1 && this.now_ms >= this.history.now_ms;
    return shown || this.ahead;
  }

  get moments(): readonly Moment[] {
    void this.lived;
    return this.history.moments;
  }

  /** Moments at which something happened to the ticket that is looked at. */
  get ticketMoments(): readonly number[] {
    void this.lived;
    // The history goes on with the same list: who looks at it is handed another each time.
    return this.ticket === undefined ? [] : [...this.history.momentsOf(this.ticket)];
  }

  /** How far the try that is looked at was seen; nothing while one looks at its past. */
  get seen(): SeenUntil | undefined {
    const { tries, current, history } = this;
    return this.atEnd
      ? { active: tries.indexOf(current), steps: history.steps.length, until_ms: history.now_ms }
      : undefined;
  }

  protected isShownAgain(wall_ms: number): boolean {
    return Math.abs(wall_ms - this.#shownAt_ms) >= shownEvery_ms;
  }

  /** Shows what was lived last, where that is further on. */
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
