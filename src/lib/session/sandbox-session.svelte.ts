import type { Text } from '#domain/text';
import type { Role } from '#domain/roles';
import type { Diligence } from '#kernel/diligence';
import type { SandboxFile } from '#sandbox/file';
import type { History, Moment, Stop, StopRule, Timeless } from '#sandbox/history';
import { nextOnDesk, openTurnsAt, type NextOnDesk } from '#sandbox/next-on-desk';
import { playedBy } from '#sandbox/sandbox';
import { jumpOf, ruleOf, talkOn, type Breakpoints, type Jump } from '#sandbox/stops';
import { dueOn, untilDue } from '#sandbox/wait';
import { rowOf } from '#sandbox/ticket-view';
import { anotherTry, both, fileOf, fileUpTo, goesOn, keptEvery_ms, livedBefore } from './inside/sandbox-parts';
import { longestLapse_ms, lookedAt, settledAt, withTry } from './inside/sandbox-parts';
import { shownBeside_ms, slice_ms, stepsOf, workOn } from './inside/sandbox-parts';
import type { Checkpoint, SandboxDeps, Speed, Try } from './inside/sandbox-parts';
import { LookedAt } from './inside/looked-at.svelte';
import type { Staff } from '#simulation/live-house';

export { mostTries, speeds, type Checkpoint, type SandboxDeps, type Speed } from './inside/sandbox-parts';

/** Sandbox on a screen, with a controllable clock. An action in the past starts another try, so nothing is lost. */
export class SandboxSession extends LookedAt {
  checkpoints = $state.raw<readonly Checkpoint[]>([]);
  breakpoints = $state.raw<Breakpoints>({ breach: false, alert: false, states: [], turn: false });
  busy = $state(false);
  /** Moment before or at which time stopped by itself, until it continues. */
  stopped = $state.raw<Moment>();
  /** True if time was to advance to an event and none will come. */
  nothing = $state(false);
  /** Set if a jump found an action due for the user; asked again, the jump proceeds anyway. */
  yours = $state<number>();
  #last_ms: number | undefined;
  #keptAt_ms = -Infinity;
  #left = false;
  #passed_ms = -Infinity;

  constructor(history: History, deps: SandboxDeps) {
    super(deps);
    this.tries = [{ id: 0, name: deps.nameTry(1), history }];
    // Whoever only watches is not stopped by what is nobody's to keep.
    const plays = playedBy(history.now).some((role) => role !== 'customer');
    this.breakpoints = { ...this.breakpoints, breach: plays, turn: plays };
    this.toEnd();
    this.ticket = history.now.desk.memory.tickets.keys()[0];
  }

  /** Runs until the page is left, with a tick each frame. Returns a function that ends it. */
  start(everyFrame: (tick: () => void) => () => void): () => void {
    const stop = everyFrame(() => this.tick());
    return () => {
      this.#left = true;
      stop();
    };
  }

  setSpeed(speed: Speed): void {
    if (!this.deps.owned()) return;
    this.catchUp();
    this.#last_ms = undefined;
    this.#clear();
    this.speed = speed;
    if (speed === 0) {
      this.shown_ms = this.now_ms;
      this.deps.changed('at-once');
    }
  }

  tick(): void {
    const wall_ms = this.deps.now();
    // Showing it has a frame of its own, where living it has filled the last one; no time is lost by it.
    if (this.ahead && this.isShownAgain(wall_ms)) return this.toEnd();
    const passed_ms = Math.min(longestLapse_ms, Math.max(0, wall_ms - (this.#last_ms ?? wall_ms)));
    this.#last_ms = wall_ms;
    if (this.speed === 0 || this.busy || passed_ms === 0) return;
    const from_ms = this.ahead ? this.history.now_ms : this.now_ms;
    const until_ms = Math.round(from_ms + passed_ms * this.speed);
    if (!this.atEnd) {
      // What was lived already is looked at again, as fast as it is lived.
      const lived = this.#stopInPast(until_ms);
      if (lived) return this.#stopAt(lived);
      if (until_ms < this.history.now_ms) return this.look(this.history.momentAt(until_ms), until_ms);
      return this.toEnd();
    }
    const stop = this.history.runUntil(until_ms, this.#rule(), this.#budget());
    this.ahead = true;
    if (typeof stop === 'object') {
      this.toEnd();
      return this.#stopAt(stop);
    }
    if (this.isShownAgain(wall_ms) && this.deps.now() - wall_ms < shownBeside_ms) this.toEnd();
    if (Math.abs(wall_ms - this.#keptAt_ms) > keptEvery_ms) {
      this.#keptAt_ms = wall_ms;
      this.deps.changed('soon');
    }
  }

  /** Advances time to the target of a jump; the same key stops it. */
  async jump(jump: Jump): Promise<void> {
    await this.deps.claimed();
    if (!this.deps.owned()) return;
    if (this.busy) return this.halt();
    const said_ms = this.yours;
    this.#stand();
    if (!this.atEnd && jump === 'event') return this.forward();
    if (!this.atEnd) this.toEnd();
    const { sandbox, state, now_ms, ticket } = this;
    if (jump === 'event' && ticket !== undefined && rowOf(sandbox, state.desk, ticket).over)
      return this.#goOn(nextOnDesk(sandbox, this.history.now, now_ms, ticket));
    const due = jump === 'event' && ticket ? dueOn(sandbox, this.history.now, ticket, now_ms) : undefined;
    if (due === 'now' && said_ms !== now_ms) {
      this.yours = now_ms;
      return;
    }
    const { until_ms, rule } = untilDue(jumpOf(jump, sandbox, now_ms, ticket), due);
    await this.#run(until_ms, both(rule, this.#rule()));
  }

  async #goOn(next: NextOnDesk): Promise<void> {
    if (next.is === 'waiting') {
      this.ticket = next.ticket;
      return this.deps.changed('soon');
    }
    const stop = await this.#run(next.until_ms, both(next.rule, this.#rule()));
    if (stop === 'reached' && next.ticket !== undefined) this.ticket = next.ticket;
    const before = this.history.moments.at(-2);
    // Whose turn has come is gone on with, whatever else happened then.
    const turn = typeof stop === 'object' && before && openTurnsAt(this.sandbox, stop, before)[0];
    if (turn) this.ticket = turn;
  }

  async runUntil(until_ms: number): Promise<void> {
    await this.deps.claimed();
    if (this.busy || !this.deps.owned()) return;
    this.#stand();
    const stop = this.#stopInPast(until_ms);
    if (stop) return this.#stopAt(stop);
    if (until_ms <= this.history.now_ms) {
      this.look(this.history.momentAt(until_ms), until_ms);
      return this.deps.changed('soon');
    }
    await this.#run(until_ms, this.#rule());
  }

  async hearOut(): Promise<void> {
    this.catchUp();
    const { ticket, speed } = this;
    const talk = ticket && talkOn(this.history.now, ticket);
    if (!talk || this.busy || !this.atEnd || !this.deps.owned()) return;
    this.speed = 0;
    await this.#run(talk.until_ms, talk.rule);
    this.speed = speed;
  }

  halt(): void {
    this.#halted = true;
  }
  #halted = false;

  async #run(until_ms: number, rule: StopRule): Promise<Stop | undefined> {
    const { current, history } = this;
    const living = rule.search ? history.branchAt(history.moments.length - 1, history.now_ms) : history;
    this.busy = true;
    this.#halted = false;
    let stop: Stop | undefined;
    try {
      for (;;) {
        stop = living.runUntil(until_ms, rule, this.#budget());
        if (this.history === living) this.ahead = true;
        if (stop !== 'budget' || this.isShownAgain(this.deps.now())) this.catchUp();
        if (stop !== 'budget') break;
        stop = undefined;
        if (this.#halted || this.#left) break;
        await this.deps.breathe();
      }
      this.nothing = stop === 'idle';
      if (living !== history && stop !== 'idle') this.#becomes(current, living);
      if (typeof stop === 'object') this.#stopAt(stop);
      return stop;
    } finally {
      this.catchUp();
      this.busy = false;
      this.#last_ms = undefined;
      this.deps.changed('at-once');
    }
  }

  #becomes({ id }: Try, history: History): void {
    this.tries = this.tries.map((it) => (it.id === id ? { ...it, history } : it));
    if (this.active === id) this.toEnd();
  }

  #clear(): void {
    [this.stopped, this.nothing, this.yours] = [undefined, false, undefined];
  }

  #stand(): void {
    this.catchUp();
    this.speed = 0;
    this.#clear();
  }

  #rule(): StopRule {
    return ruleOf(this.sandbox, this.breakpoints, this.#passed_ms);
  }

  #budget(): () => boolean {
    const from_ms = this.deps.now();
    return () => this.deps.now() - from_ms >= slice_ms;
  }

  #stopInPast(until_ms: number): Moment | undefined {
    const found = livedBefore(this.history.moments, this.#rule(), this, until_ms);
    if (found) this.look(found.index, found.now_ms);
    return found?.stop;
  }

  #stopAt(stop: Moment): void {
    this.#passed_ms = stop.state.desk.now_ms;
    this.speed = 0;
    this.shown_ms = this.now_ms;
    this.stopped = stop;
    const { touched } = stop.state.desk.memory;
    // What stopped it is what one wants to look at.
    if (touched.length > 0 && stop.by !== 'begin') this.ticket = touched.at(-1);
    this.deps.changed('at-once');
  }

  back(): void {
    const steps = stepsOf(this.history, this.ticket);
    const here = steps.findLastIndex((at) => at <= this.index);
    if (here < 0) return;
    const before = this.#passed(steps[here]!) ? steps[here] : steps[here - 1];
    if (before !== undefined) this.goTo(before);
  }

  forward(): void {
    const next = stepsOf(this.history, this.ticket).find((at) => at > this.index);
    if (next === undefined) this.toEnd();
    else this.goTo(next);
  }

  goTo(step: number): void {
    this.#stand();
    const index = settledAt(this.history, step);
    const moment = this.history.moments[index];
    if (!moment) return;
    if (index < this.index) this.#passed_ms = -Infinity;
    this.look(index, moment.state.desk.now_ms);
    this.deps.changed('soon');
  }

  goToEnd(): void {
    this.speed = 0;
    this.toEnd();
    this.deps.changed('soon');
  }

  #passed(index: number): boolean {
    return this.now_ms > this.history.moments[index]!.state.desk.now_ms;
  }

  /**
   * Performs an action; in the past it starts another try, unless nothing followed. Returns the reason of a refusal.
   */
  async take(step: Timeless): Promise<Text | undefined> {
    await this.deps.claimed();
    if (!this.deps.owned()) return { zh: '另一个标签页正在使用这份沙盘', en: 'another tab is using this sandbox' };
    if (this.busy) return { zh: '时间正在推进，请稍候', en: 'time is running on; one moment' };
    if ('say' in step) await this.deps.readAhead(step.say);
    this.catchUp();
    const { history } = this;
    if (this.atEnd) return this.#takeIn(history, step, () => undefined);
    // Nothing of this is to be seen unless it can be done.
    const branch = history.branchAt(this.index, this.now_ms);
    const kept = goesOn(history, this.index);
    const made = kept ? anotherTry(this.tries, branch, this.deps.nameTry) : { ...this.current, history: branch };
    return this.#takeIn(branch, step, () => {
      if (kept) this.#add(made);
      else this.tries = this.tries.map((it) => (it.id === made.id ? made : it));
      this.active = made.id;
    });
  }

  #takeIn(history: History, step: Timeless, done: () => void): Text | undefined {
    const wasAtEnd = this.atEnd;
    const refused = workOn(history, step);
    if (refused) {
      if (wasAtEnd) this.toEnd();
      return refused;
    }
    done();
    this.#clear();
    this.toEnd();
    this.deps.changed('at-once');
    return undefined;
  }

  staff(role: Role, by: Diligence | 'me'): Promise<Text | undefined> {
    return this.take({ role, by });
  }

  get locked(): boolean {
    return !this.deps.owned();
  }

  get roster(): Staff {
    return this.state.staff;
  }

  switchTo(id: number): void {
    this.#stand();
    this.active = id;
    this.toEnd();
    if (this.ticket !== undefined && !this.state.desk.memory.tickets.has(this.ticket))
      this.ticket = this.state.desk.memory.tickets.keys()[0];
    this.deps.changed('at-once');
  }

  fork(name?: string): void {
    const made = anotherTry(this.tries, this.history.branchAt(this.index, this.now_ms), this.deps.nameTry, name);
    this.#add(made);
    this.switchTo(made.id);
  }

  #add(made: Try): void {
    this.tries = withTry(this.tries, made, this.active);
    this.checkpoints = this.checkpoints.filter((it) => this.tries.some(({ id }) => id === it.try));
  }

  mark(name: string): void {
    const { steps } = this.history.moments[this.index]!;
    this.#keepMarks([...this.checkpoints, { name, try: this.active, at_ms: this.now_ms, steps }]);
  }

  unmark(checkpoint: Checkpoint): void {
    this.#keepMarks(this.checkpoints.filter((it) => it !== checkpoint));
  }

  #keepMarks(checkpoints: readonly Checkpoint[]): void {
    this.checkpoints = checkpoints;
    this.deps.changed('at-once');
  }

  goToMark({ try: id, at_ms }: Checkpoint): void {
    if (!this.tries.some((it) => it.id === id)) return;
    if (this.active !== id) this.switchTo(id);
    this.speed = 0;
    this.#passed_ms = -Infinity;
    this.look(this.history.momentAt(at_ms), at_ms);
    this.deps.changed('soon');
  }

  file(policy: string): SandboxFile {
    const { tries, active, ticket, checkpoints, index, now_ms } = this;
    return fileOf({ tries, active, ticket, checkpoints, ...(!this.atEnd && { looked: { index, now_ms } }) }, policy);
  }

  /** Returns a file with only what was done until the moment shown, for a link to it. */
  fileHere(policy: string): SandboxFile {
    return fileUpTo(this.file(policy), this.current.name, this.history.branchAt(this.index, this.now_ms));
  }

  /** Takes over the other tries of a saved file; the active one is already loaded. */
  adopt(file: SandboxFile, histories: readonly History[]): void {
    this.tries = histories.map((history, id) => ({ id, name: file.branches[id]!.name, history }));
    this.active = file.active;
    this.checkpoints = file.checkpoints.map(({ branch, ...it }) => ({ ...it, try: branch }));
    this.toEnd();
    if (file.ticket !== undefined && this.state.desk.memory.tickets.has(file.ticket)) this.ticket = file.ticket;
    const looked = lookedAt(this.history, file);
    if (looked) this.look(looked.moment, looked.at_ms);
  }
}
