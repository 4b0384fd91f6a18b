import type { Instance, Instances } from '#kernel/simulation';
import { holds, type Case } from '#machines/clause';
import type { CycleName, HabitualEvent } from '#machines/cycles';
import type { Fixed, HouseHabit } from '#machines/policy';
import type { CycleEntry } from '../log';
import type { OperationsTables } from '../operations-tables';
import type { OperationsState } from '../operations';
import { monthAfter, monthOf, quarterOf, startOfMonth } from '../periods';
import { chartName } from './chart-name';
import { instanceAt } from './charts';
import type { WorkItem, WorkQueueContext } from './desk';
import { eventOf } from './event-handlers';
import type { OperationsContext } from './operations-context';
import { clerks } from './process-handlers';

/** View of the state for finding work; tracks what was read, so that results are reused until that changes. */
export class Look implements WorkQueueContext {
  readonly house: OperationsContext;
  readonly books: OperationsTables;
  readonly begun_ms: number;
  readonly #state: OperationsState;
  readonly #period: Period;
  readonly #asked = new Map<string, Instance | undefined>();
  readonly #errands = new Map<HouseHabit, readonly WorkItem[]>();
  #instant: boolean;

  constructor(house: OperationsContext, state: OperationsState) {
    this.house = house;
    this.books = state.memory;
    this.begun_ms = state.memory.begun_ms ?? state.now_ms;
    this.#state = state;
    this.#period = periodAt(state.now_ms);
    this.#instant = state.memory.begun_ms === undefined;
  }

  get now_ms(): number {
    this.#instant = true;
    return this.#state.now_ms;
  }

  get month(): string {
    return this.#period.month;
  }

  get quarter(): string {
    return this.#period.quarter;
  }

  /** Returns `at_ms`, or now if that is later: nobody acts in the past. */
  notBefore(at_ms: number): number {
    return Math.max(this.#state.now_ms, at_ms);
  }

  errandsOf(habit: HouseHabit): readonly WorkItem[] {
    let errands = this.#errands.get(habit);
    if (!errands) this.#errands.set(habit, (errands = errandsOf(habit, this)));
    return errands;
  }

  regionsOf(kind: CycleName, key: string): Readonly<Record<string, unknown>> | undefined {
    const value: unknown = this.#instance(chartName(kind, key))?.snapshot.value;
    return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : undefined;
  }

  heard(entry: CycleEntry): ReturnType<typeof eventOf> {
    return eventOf(this.house, this.books, entry, this.#state.now_ms);
  }

  instanceAt(name: string): Instance {
    this.#instance(name);
    return instanceAt(this.#state.instances, name);
  }

  /**
   * True if a later state gives the same result: same tables, charts and month, `first` still to come; same instant if
   * `now_ms` was read.
   */
  holdsFor(house: OperationsContext, state: OperationsState, first: CycleEntry | undefined): boolean {
    const { now_ms, memory, instances } = state;
    if (memory !== this.books || house !== this.house) return false;
    const then_ms = this.#state.now_ms;
    const sameTime = now_ms === then_ms || (!this.#instant && this.#stillToCome(now_ms, first));
    return sameTime && this.#sameCharts(instances);
  }

  #stillToCome(now_ms: number, first: CycleEntry | undefined): boolean {
    const { ends_ms } = this.#period;
    return now_ms > this.#state.now_ms && now_ms < ends_ms && (first === undefined || now_ms <= first.at_ms);
  }

  #sameCharts(instances: Instances): boolean {
    for (const [name, instance] of this.#asked) if (instances.get(name) !== instance) return false;
    return true;
  }

  #instance(name: string): Instance | undefined {
    const instance = this.#state.instances.get(name);
    this.#asked.set(name, instance);
    return instance;
  }
}

let latest: { readonly state: OperationsState; readonly look: Look } | undefined;

export function lookAt(house: OperationsContext, state: OperationsState): Look {
  if (latest?.state !== state || latest.look.house !== house) latest = { state, look: new Look(house, state) };
  return latest.look;
}

function errandsOf({ do: event, when, with: fixed = {} }: HouseHabit, look: Look): readonly WorkItem[] {
  const all = whoKnows(event).flatMap((errands) => errands(look, fixed));
  return when === undefined ? all : all.filter(({ about = {} }) => holds(when, caseOf(about)));
}

type Errands = (desk: WorkQueueContext, fixed: Fixed) => readonly WorkItem[];

const known = new Map<HabitualEvent, readonly Errands[]>();

function whoKnows(event: HabitualEvent): readonly Errands[] {
  let all = known.get(event);
  if (!all) {
    all = Object.values(clerks).flatMap(({ errands }) => (errands[event] as Errands | undefined) ?? []);
    known.set(event, all);
  }
  return all;
}

function caseOf({ class: kind, business = '', channel }: NonNullable<WorkItem['about']>): Case {
  return { class: kind, business, channel, conditions: {} } as unknown as Case;
}

interface Period {
  readonly month: string;
  readonly quarter: string;
  readonly begins_ms: number;
  readonly ends_ms: number;
}

let last: Period = { month: '', quarter: '', begins_ms: 0, ends_ms: 0 };

function periodAt(at_ms: number): Period {
  if (at_ms < last.begins_ms || at_ms >= last.ends_ms) {
    const month = monthOf(at_ms);
    const ends_ms = startOfMonth(monthAfter(month));
    last = { month, quarter: quarterOf(at_ms), begins_ms: startOfMonth(month), ends_ms };
  }
  return last;
}
