import type { Text } from '#domain/text';
import type { Staff } from '#simulation/live-house';
import { isStaffStep, type SandboxLog, type SandboxStep } from './inside/log';
import { beginSandbox, nextEvent, takeStep, withTime, type Sandbox, type SandboxState } from './sandbox';
import type { DeskEntry } from '#simulation/desk';

/** Moment after an event, to which the user can go back. */
export interface Moment {
  readonly state: SandboxState;
  readonly steps: number;
  readonly by: 'begin' | 'clock' | 'arrival' | 'autopilot' | 'me';
  /** Absent if only time passed or a role changed hands. */
  readonly entry?: DeskEntry;
}

/** True if a role changed hands; such a moment is not a step of any ticket. */
export const isRoleChange = ({ by, entry }: Moment): boolean => by === 'me' && entry === undefined;

export type Stop = 'reached' | 'idle' | 'budget' | Moment;

/** Returns the last whole second before a moment, for actions that must precede it. */
export const justBefore_ms = ({ state }: Moment): number => Math.floor((state.desk.now_ms - 2) / 1000) * 1000;

export interface StopRule {
  /** Returns true to stop right before the next moment, without taking it. */
  before?(next: Moment, last: Moment): boolean;
  /** Returns true to take the next moment and stop there. */
  after?(next: Moment, last: Moment): boolean;
  /** True if time stays at the last event when nothing is found, instead of running to the end. */
  readonly search?: boolean;
}

/** Append-only timeline of a sandbox. To act at an earlier moment, branch with {@link branchAt}. */
export class History {
  readonly #sandbox: Sandbox;
  readonly #staff: Staff;
  readonly #moments: Moment[];
  readonly #steps: SandboxStep[];
  #now_ms: number;
  #indexed = 0;
  readonly #of = new Map<string, number[]>();

  private constructor(sandbox: Sandbox, staff: Staff, moments: Moment[], steps: SandboxStep[], now_ms: number) {
    this.#sandbox = sandbox;
    this.#staff = staff;
    this.#moments = moments;
    this.#steps = steps;
    this.#now_ms = now_ms;
  }

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

  get deeds(): number {
    return this.#steps.filter((step) => !isStaffStep(step)).length;
  }

  get last(): Moment {
    return this.#moments.at(-1)!;
  }

  /** Time reached, milliseconds since 1970. */
  get now_ms(): number {
    return this.#now_ms;
  }

  get now(): SandboxState {
    return withTime(this.#sandbox, this.last.state, this.#now_ms);
  }

  get log(): SandboxLog {
    return { plan: this.#sandbox.plan, staff: this.#staff, steps: [...this.#steps], until_ms: this.#now_ms };
  }

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
   * Advances time and returns why it stopped; call again after `budget`. `idle`: nothing left to happen, or a search
   * found nothing.
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

  /** Makes a step now; returns why it was refused. A refused step leaves no trace. */
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

  /** Creates another timeline from a moment; this one stays unchanged. `now_ms` defaults to the moment's own time. */
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

export type Timeless = SandboxStep extends infer Step
  ? Step extends SandboxStep
    ? Omit<Step, 'at_ms'>
    : never
  : never;
