import type { Text } from '#domain/text';
import type { Staff } from '#simulation/live-house';
import { isStaffStep, type SandboxLog, type SandboxStep } from './inside/log';
import { beginSandbox, nextEvent, takeStep, withTime, type Sandbox, type SandboxState } from './sandbox';
import type { DeskEntry } from '#simulation/desk';

/** A moment to which one can go back: something has just happened. */
export interface Moment {
  readonly state: SandboxState;
  /** Steps of the person at the screen until then. */
  readonly steps: number;
  readonly by: 'begin' | 'clock' | 'arrival' | 'autopilot' | 'me';
  /** What was said or done; absent where only time passed, or a role changed hands. */
  readonly entry?: DeskEntry;
}

/** A role has changed hands, and nothing else: no step of any ticket. */
export const isRoleChange = ({ by, entry }: Moment): boolean => by === 'me' && entry === undefined;

/** Why time stopped. */
export type Stop = 'reached' | 'idle' | 'budget' | Moment;

/** The last whole second before a moment: what is done then comes before it. A limit ends behind all else at its instant, so a moment later by the clock. */
export const justBefore_ms = ({ state }: Moment): number => Math.floor((state.desk.now_ms - 2) / 1000) * 1000;

/** What is asked about the next moment before it is taken. */
export interface StopRule {
  /** True: it is not taken, and time stops right before it. */
  before?(next: Moment, last: Moment): boolean;
  /** True: it is taken, and time stops there. */
  after?(next: Moment, last: Moment): boolean;
  /** Something is looked for: where it does not come, time stays with the last that happened instead of running on to the end. */
  readonly search?: boolean;
}

/**
 * A life of a sandbox, moment by moment. It only grows at its end; whoever goes back looks at an earlier moment, and whoever does something there
 * grows another life from it ({@link branchAt}), which shares all that was before.
 */
export class History {
  readonly #sandbox: Sandbox;
  readonly #staff: Staff;
  readonly #moments: Moment[];
  readonly #steps: SandboxStep[];
  /** How far time has gone on since the last moment. */
  #now_ms: number;
  /** So many moments have been looked at for {@link momentsOf}. */
  #indexed = 0;
  readonly #of = new Map<string, number[]>();

  private constructor(sandbox: Sandbox, staff: Staff, moments: Moment[], steps: SandboxStep[], now_ms: number) {
    this.#sandbox = sandbox;
    this.#staff = staff;
    this.#moments = moments;
    this.#steps = steps;
    this.#now_ms = now_ms;
  }

  /** A sandbox at its beginning: whoever comes at once has come. */
  static begin(sandbox: Sandbox, staff: Staff): History {
    const state = beginSandbox(sandbox, staff);
    const history = new History(sandbox, staff, [{ state, steps: 0, by: 'begin' }], [], sandbox.begins_ms);
    history.runUntil(sandbox.begins_ms);
    return history;
  }

  get sandbox(): Sandbox {
    return this.#sandbox;
  }

  get moments(): readonly Moment[] {
    return this.#moments;
  }

  get steps(): readonly SandboxStep[] {
    return this.#steps;
  }

  /** So many things the person at the screen has said and done. */
  get deeds(): number {
    return this.#steps.filter((step) => !isStaffStep(step)).length;
  }

  get last(): Moment {
    return this.#moments.at(-1)!;
  }

  /** The time until which it was lived, milliseconds since 1970. */
  get now_ms(): number {
    return this.#now_ms;
  }

  /** The state now: the last moment's, and the time that has passed since. */
  get now(): SandboxState {
    return withTime(this.#sandbox, this.last.state, this.#now_ms);
  }

  get log(): SandboxLog {
    return { plan: this.#sandbox.plan, staff: this.#staff, steps: [...this.#steps], until_ms: this.#now_ms };
  }

  /** Where in {@link moments} something happened to a ticket, in order. */
  momentsOf(number: string): readonly number[] {
    for (; this.#indexed < this.#moments.length; this.#indexed += 1) {
      const { touched } = this.#moments[this.#indexed]!.state.desk.memory;
      const from = this.#indexed === 0 ? 0 : this.#moments[this.#indexed - 1]!.state.desk.memory.touched.length;
      for (let at = from; at < touched.length; at += 1) {
        const key = touched.at(at)!;
        const known = this.#of.get(key);
        if (!known) this.#of.set(key, [this.#indexed]);
        else if (known.at(-1) !== this.#indexed) known.push(this.#indexed);
      }
    }
    return this.#of.get(number) ?? [];
  }

  /** The last moment at or before a time. */
  momentAt(at_ms: number): number {
    let [low, high] = [0, this.#moments.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#moments[middle]!.state.desk.now_ms <= at_ms) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * Lets time pass, with all that happens in it.
   * @param rule  where to stop before that
   * @param spent true once no more may be done in one go: it goes on from there when asked again
   * @returns why it stopped: `reached` the time; the moment that a rule has stopped before or at; `budget` spent; `idle`: nothing is left to happen, ever
   */
  runUntil(until_ms: number, rule: StopRule = {}, spent: () => boolean = () => false): Stop {
    for (;;) {
      const { last } = this;
      const event = nextEvent(this.#sandbox, last.state, until_ms);
      if (!event) {
        if (until_ms === Infinity || rule.search) return 'idle';
        this.#now_ms = Math.max(this.#now_ms, until_ms);
        return 'reached';
      }
      const by = event.entry ? ('do' in event.entry && event.entry.do === 'opened' ? 'arrival' : 'autopilot') : 'clock';
      const moment: Moment = { ...event, steps: this.#steps.length, by };
      if (rule.before?.(moment, last)) {
        this.#now_ms = Math.max(this.#now_ms, last.state.desk.now_ms, justBefore_ms(moment));
        return moment;
      }
      this.#moments.push(moment);
      this.#now_ms = Math.max(this.#now_ms, moment.state.desk.now_ms);
      if (rule.after?.(moment, last)) return moment;
      if (spent()) return 'budget';
    }
  }

  /**
   * Does a step now, and what follows from it at the same instant.
   * @param what  without its time: that is now
   * @returns why it was refused; nothing if it was done. What is refused leaves no trace.
   */
  take(what: Timeless): Text | undefined {
    // What is due at this very instant comes first, as it does when the log is folded.
    this.runUntil(this.#now_ms);
    const step = { ...what, at_ms: this.#now_ms } as SandboxStep;
    const { state, refused } = takeStep(this.#sandbox, this.last.state, step);
    if (refused) return refused;
    this.#steps.push(step);
    this.#moments.push({ state, steps: this.#steps.length, by: 'me', ...('by' in step ? {} : { entry: step }) });
    this.runUntil(this.#now_ms);
    return undefined;
  }

  /**
   * Another life from a moment of this one, as if nothing had happened behind it. This one stays as it is.
   * @param now_ms until when time had gone on then; the moment's own, if left out
   */
  branchAt(index: number, now_ms?: number): History {
    const moments = this.#moments.slice(0, index + 1);
    const last = moments.at(-1)!;
    return new History(
      this.#sandbox,
      this.#staff,
      moments,
      this.#steps.slice(0, last.steps),
      Math.max(last.state.desk.now_ms, now_ms ?? 0)
    );
  }
}

/** A step whose time is still to be said. */
export type Timeless = SandboxStep extends infer Step
  ? Step extends SandboxStep
    ? Omit<Step, 'at_ms'>
    : never
  : never;
