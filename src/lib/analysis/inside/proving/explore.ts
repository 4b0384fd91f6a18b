import { assert } from '#domain/assert';
import type { ChartEvent } from '#kernel/chart';
import { advance, apply, begin, nextDue_ms } from '#kernel/simulation';
import { taken } from './chart-config.ts';
import type { Bounds, Edge, Explored, Violation } from './explored.ts';
import type { Remembered, StepInvariant } from './step-invariant.ts';
import type { Prepared } from './prepared.ts';
import { noWay, type WaySet } from '../reading/way-set.ts';
import type { Way } from '../reading/ways.ts';
import type { FirstVisit } from './frontier.ts';
import { clock, isLapse, ModelState, type ExploredStep } from './model-state.ts';
import { Walks } from './random-walks.ts';
import { snapshotOf, type ChartAlone, type ProvedState } from './world.ts';

const mostSought = 400;

/** Performs one kernel step, an immediate external event or the clock, without memory of earlier steps. */
export function stepped(world: ChartAlone, standing: ProvedState, event: ChartEvent): ProvedState {
  const blank: ProvedState = { ...standing, memory: [] };
  if (isLapse(event)) return lapsed(world, blank, event.due);
  if (event.type !== clock.type) return apply(world, blank, { at_ms: blank.now_ms, event }, blank.now_ms).state;
  const due_ms = nextDue_ms(blank);
  assert(due_ms !== undefined, 'something that is due');
  const there = advance(world, blank, due_ms);
  // What comes behind the entries of its instant comes now, for there is none.
  return nextDue_ms(there) === due_ms ? advance(world, there, due_ms + 1) : there;
}

function lapsed(world: ChartAlone, blank: ProvedState, due: string): ProvedState {
  const pending = [...blank.queue].find(({ event }) => event.type === due);
  assert(pending?.id !== undefined, 'something that is due', due);
  const now = { ...pending, due_ms: blank.now_ms, side: 'before' as const };
  const queue = blank.queue.cancel(pending.to, pending.id).schedule(now);
  return advance(world, { ...blank, queue }, blank.now_ms + 1);
}

/** Checks whether a step complied with the SOP. */
export function isRegular({ memory }: ProvedState): boolean {
  return !memory.some(({ type }) => type === 'deviate');
}

/** Explores a ticket's states by regular steps, breadth first; `each` gets the end of every step, even if known. */
export function explore(
  prepared: Prepared,
  invariants: readonly StepInvariant[],
  bounds: Bounds,
  each: (standing: ProvedState) => void = () => undefined
): Explored {
  return new Explorer(prepared, invariants, bounds, each).run();
}

class Explorer {
  readonly #numbers = new Map<string, number>();
  readonly #edges: Edge[][] = [];
  readonly #ends = new Set<number>();
  readonly #unknown = new Set<number>();
  readonly #taken = new Set<string>();
  readonly #reached: Set<string>;
  readonly #violations = new Map<string, Violation>();
  readonly #waiting: (FirstVisit | undefined)[] = [];
  #sought: WaySet;
  readonly #times = new Map<WaySet, number>();
  #latest_ms = 0;
  #bound: Explored['bound'];

  constructor(
    private readonly prepared: Prepared,
    private readonly invariants: readonly StepInvariant[],
    private readonly bounds: Bounds,
    private readonly each: (standing: ProvedState) => void
  ) {
    this.#sought = prepared.regular;
    this.#reached = new Set(prepared.begins);
  }

  run(): Explored {
    const start = begin(this.prepared.world);
    this.#learn(start);
    const first = this.#note(
      start,
      this.invariants.map((invariant) => invariant.start)
    );
    this.#lookIntoAll();
    if (this.#waiting.some((found) => found !== undefined)) this.#walkFrom(first);
    this.#waiting.forEach((found) => found && this.#unknown.add(found.at));
    return {
      prepared: this.prepared,
      edges: this.#edges,
      ends: this.#ends,
      unknown: this.#unknown,
      taken: this.#taken,
      reached: this.#reached,
      violations: [...this.#violations.values()],
      bound: this.#bound,
      latest_ms: this.#latest_ms
    };
  }

  #lookIntoAll(): void {
    for (let at = 0; at < this.#waiting.length && at < this.bounds.states; at += 1) {
      const found = this.#waiting[at]!;
      if (found.situation.standing.now_ms > this.bounds.time_ms) {
        this.#bound = 'time';
        continue;
      }
      // Looked into, it is needed no more.
      this.#waiting[at] = undefined;
      this.#look(found);
    }
    if (this.#waiting.length > this.bounds.states) this.#bound = 'states';
  }

  #walkFrom(first: FirstVisit): void {
    // What was given up near the beginning may be found farther on.
    const isTaken = ({ name }: Way): boolean => this.#taken.has(name);
    this.#sought = this.prepared.regular & ~this.prepared.setWhere(isTaken);
    this.#times.clear();
    const walks = new Walks((found) => this.prepared.comingTo(found.situation, this.#sought));
    for (let walk = 0; walk < this.bounds.walks; walk += 1) {
      const last = walks.walk(first, walk, (found, event) => this.#step(found, event));
      // A life that goes on no more is over, or has come to a dead end.
      const found = this.#waiting[last.at];
      this.#waiting[last.at] = undefined;
      if (found) this.#look(found);
    }
  }

  #look(found: FirstVisit): void {
    this.#latest_ms = Math.max(this.#latest_ms, found.situation.standing.now_ms);
    const { duties, news, others } = this.prepared.comingTo(found.situation, this.#sought);
    const isDone = duties.some((event) => this.#step(found, event) !== undefined);
    const some = news.map(({ event, ways }) => (this.#seek(ways), event));
    for (const event of new Set(isDone ? some : [...some, ...others])) this.#step(found, event);
    if (!isDone) for (const event of this.prepared.clocksAt(found.situation)) this.#step(found, event);
  }

  #step(found: FirstVisit, event: ChartEvent): FirstVisit | undefined {
    const { standing } = found.situation;
    const after = stepped(this.prepared.world, standing, event);
    const isStill = after.memory.length === 0 && snapshotOf(after) === snapshotOf(standing);
    if (isStill || !isRegular(after)) return undefined;
    this.#learn(after);
    const { of } = this.prepared;
    const step: ExploredStep = {
      event,
      before: found.situation,
      after: new ModelState(after),
      effects: after.memory,
      of
    };
    this.invariants.forEach((invariant, at) => {
      const what = invariant.wrong(step, found.remembered[at]!);
      const key = `${invariant.id} ${what?.en}`;
      if (what !== undefined && !this.#violations.has(key))
        this.#violations.set(key, { invariant, from: found.at, event, what });
    });
    const next = this.#note(
      after,
      this.invariants.map((invariant, at) => invariant.recall(found.remembered[at]!, step))
    );
    if (next.at === found.at) return undefined;
    this.#edges[found.at]!.push({ to: next.at, event });
    return next;
  }

  #note(standing: ProvedState, remembered: readonly Remembered[]): FirstVisit {
    const situation = new ModelState(standing);
    const key = `${this.prepared.keyOf(situation)} ${JSON.stringify(remembered)}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) {
      this.#scout(situation);
      return { at: known, situation, remembered };
    }
    const found: FirstVisit = { at: this.#edges.length, situation, remembered };
    this.#numbers.set(key, found.at);
    this.#edges.push([]);
    if (situation.isOver) this.#ends.add(found.at);
    this.#waiting.push(found);
    return found;
  }

  #scout(situation: ModelState): void {
    if (this.#sought === noWay) return;
    for (const { event, ways } of this.prepared.comingTo(situation, this.#sought).news) {
      this.#seek(ways);
      const after = stepped(this.prepared.world, situation.standing, event);
      if (isRegular(after)) this.#learn(after);
    }
  }

  #seek(ways: WaySet): void {
    const times = (this.#times.get(ways) ?? 0) + 1;
    this.#times.set(ways, times);
    if (times === mostSought) this.#sought &= ~ways;
  }

  #learn(standing: ProvedState): void {
    this.each(standing);
    for (const { type, params } of standing.memory) {
      if (type !== taken) continue;
      const { transition } = params as { readonly transition: string };
      if (this.#taken.has(transition)) continue;
      this.#taken.add(transition);
      const ways = this.prepared.named(transition);
      this.#sought &= ~this.prepared.setWhere((way) => way.name === transition);
      for (const { source, entered } of ways) for (const { id } of [source, ...entered]) this.#reached.add(id);
    }
  }
}
