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

/**
 * A sandbox on a screen: its tries, the one and the moment that are looked at, and a clock that obeys. Whoever goes back looks at what was; whoever does
 * something there begins another try, and nothing is lost by it.
 */
export class SandboxSession extends LookedAt {
  checkpoints = $state.raw<readonly Checkpoint[]>([]);
  breakpoints = $state.raw<Breakpoints>({ breach: false, alert: false, states: [], turn: false });
  /** Time is being run through. */
  busy = $state(false);
  /** What time stopped before or at by itself, until it goes on. */
  stopped = $state.raw<Moment>();
  /** Time was to go on to something, and nothing comes any more. */
  nothing = $state(false);
  /** When time was to go on to something, and whoever is at the screen has something to do: asked again, it goes on all the same. */
  yours = $state<number>();
  #last_ms: number | undefined;
  #keptAt_ms = -Infinity;
  #left = false;
  /** A breach of then was stopped before, and time was let go on: it comes now. Whoever has gone back since is stopped there again. */
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

  /** Runs until the page is left: a tick each frame. @returns ends it */
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

  /** A frame has passed on the wall. */
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

  /** Lets time go on to something; the page stays alive meanwhile, and the same key stops it. */
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

  /** Leaves a ticket that is over for the next thing on the desk. */
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

  /** Lets time go on until an instant. */
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

  /** Lets time go on until whoever speaks on the line of the ticket that is looked at was heard out, and has answered. */
  async hearOut(): Promise<void> {
    this.catchUp();
    const { ticket, speed } = this;
    const talk = ticket && talkOn(this.history.now, ticket);
    if (!talk || this.busy || !this.atEnd || !this.deps.owned()) return;
    this.speed = 0;
    await this.#run(talk.until_ms, talk.rule);
    this.speed = speed;
  }

  /** Stops what is being run through. */
  halt(): void {
    this.#halted = true;
  }
  #halted = false;

  /** What is looked for is looked for on a copy: where it does not come, no time has passed. @returns why it stopped; nothing if it was stopped by hand */
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

  /** What a try was is what it has become. */
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

  /** What was lived stops before a breach, too: looks right before it. @returns that moment; nothing if there is none until then */
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

  /** The moment before, of the ticket that is looked at. */
  back(): void {
    const steps = stepsOf(this.history, this.ticket);
    const here = steps.findLastIndex((at) => at <= this.index);
    if (here < 0) return;
    const before = this.#passed(steps[here]!) ? steps[here] : steps[here - 1];
    if (before !== undefined) this.goTo(before);
  }

  /** The moment behind, of the ticket that is looked at, as far as was lived. */
  forward(): void {
    const next = stepsOf(this.history, this.ticket).find((at) => at > this.index);
    if (next === undefined) this.toEnd();
    else this.goTo(next);
  }

  /** Looks at a moment. */
  goTo(step: number): void {
    this.#stand();
    const index = settledAt(this.history, step);
    const moment = this.history.moments[index];
    if (!moment) return;
    if (index < this.index) this.#passed_ms = -Infinity;
    this.look(index, moment.state.desk.now_ms);
    this.deps.changed('soon');
  }

  /** Looks at the last that was lived. */
  goToEnd(): void {
    this.speed = 0;
    this.toEnd();
    this.deps.changed('soon');
  }

  /** Time has gone on since a moment. */
  #passed(index: number): boolean {
    return this.now_ms > this.history.moments[index]!.state.desk.now_ms;
  }

  /**
   * Does something at the moment that is looked at. Done in the past, it begins another try, unless nothing came behind.
   * @returns why it was refused, in words
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

  /** A role changes hands now. @returns why it does not */
  staff(role: Role, by: Diligence | 'me'): Promise<Text | undefined> {
    return this.take({ role, by });
  }

  /** Nothing moves on here, for another tab has it. */
  get locked(): boolean {
    return !this.deps.owned();
  }

  get roster(): Staff {
    return this.state.staff;
  }

  /** Looks at another try, at its end. */
  switchTo(id: number): void {
    this.#stand();
    this.active = id;
    this.toEnd();
    if (this.ticket !== undefined && !this.state.desk.memory.tickets.has(this.ticket))
      this.ticket = this.state.desk.memory.tickets.keys()[0];
    this.deps.changed('at-once');
  }

  /** Another try that begins as this one stood at the moment that is looked at; nothing has been done in it yet. */
  fork(name?: string): void {
    const made = anotherTry(this.tries, this.history.branchAt(this.index, this.now_ms), this.deps.nameTry, name);
    this.#add(made);
    this.switchTo(made.id);
  }

  #add(made: Try): void {
    this.tries = withTry(this.tries, made, this.active);
    this.checkpoints = this.checkpoints.filter((it) => this.tries.some(({ id }) => id === it.try));
  }

  /** Keeps the moment that is looked at by a name. */
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

  /** Looks at a moment that was kept. */
  goToMark({ try: id, at_ms }: Checkpoint): void {
    if (!this.tries.some((it) => it.id === id)) return;
    if (this.active !== id) this.switchTo(id);
    this.speed = 0;
    this.#passed_ms = -Infinity;
    this.look(this.history.momentAt(at_ms), at_ms);
    this.deps.changed('soon');
  }

  /** All of it, to be kept and exported. @param policy digest of the policy in force */
  file(policy: string): SandboxFile {
    const { tries, active, ticket, checkpoints, index, now_ms } = this;
    return fileOf({ tries, active, ticket, checkpoints, ...(!this.atEnd && { looked: { index, now_ms } }) }, policy);
  }

  /** Only what was done until the moment that is looked at, for a link to it. */
  fileHere(policy: string): SandboxFile {
    return fileUpTo(this.file(policy), this.current.name, this.history.branchAt(this.index, this.now_ms));
  }

  /** Takes over the other tries, names and marks of what was kept; the active one is this session's already. */
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
