import type { StateNode } from '#chart/machine';
import { assert } from '#domain/assert';
import type { Chart, ChartEvent, Outcome, Step } from '#kernel/chart';
import { reachOf } from '../reading/reach.ts';
import type { ChartRead } from '../reading/ways.ts';

type Snapshot = Step['snapshot'];

/** A region as it stands. */
interface Local {
  readonly value: unknown;
  readonly nodes: readonly StateNode[];
}

/** What a step makes of the regions that it can move. */
interface Entry {
  readonly moved: readonly (readonly [region: number, local: number])[];
  readonly outcomes: readonly Outcome[];
}

/**
 * The same chart, quicker: steps are looked up in a table that the chart itself fills. What an event does depends on the regions that hear it, on
 * those that they ask about, on those that hear what they raise, and so on; of all others a step knows nothing. So it is done once for each way in
 * which those regions can stand. That no other region moved is asserted each time.
 */
export class TabledChart implements Chart {
  readonly #steps = new Map<string, Entry>();
  readonly #reach = new Map<string, readonly number[]>();
  readonly #locals: Local[][];
  readonly #numbers: readonly Map<string, number>[];
  readonly #known = new WeakMap<Snapshot, readonly number[]>();
  readonly #first: Step;

  constructor(
    private readonly chart: Chart,
    private readonly read: ChartRead
  ) {
    this.#locals = read.names.map(() => []);
    this.#numbers = read.names.map(() => new Map());
    this.#first = chart.start();
  }

  get machine(): Chart['machine'] {
    return this.chart.machine;
  }

  /** How many steps the chart itself has done. */
  get size(): number {
    return this.#steps.size;
  }

  start(): Step {
    return this.#first;
  }

  step(snapshot: Snapshot, event: ChartEvent): Step {
    const locals = this.localsOf(snapshot);
    const reach = this.#reachOf(event.type);
    const key = `${JSON.stringify(event)} ${reach.map((region) => locals[region]).join(' ')}`;
    let entry = this.#steps.get(key);
    if (!entry) {
      entry = this.#done(snapshot, event, reach);
      this.#steps.set(key, entry);
    }
    return { snapshot: this.#moved(snapshot, locals, entry.moved), outcomes: entry.outcomes };
  }

  /** How each region stands, as numbers. */
  localsOf(snapshot: Snapshot): readonly number[] {
    let locals = this.#known.get(snapshot);
    if (!locals) {
      locals = this.read.names.map((name, region) => this.#numbered(snapshot, name, region));
      this.#known.set(snapshot, locals);
    }
    return locals;
  }

  /** The states of a region that stands so, in document order. */
  nodesOf(region: number, local: number): readonly StateNode[] {
    return this.#locals[region]![local]!.nodes;
  }

  /** The state value of a chart whose regions stand so. */
  valueOf(locals: readonly number[]): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      locals.map((local, region) => [this.read.names[region]!, this.#locals[region]![local]!.value])
    );
  }

  /** All states of a chart whose regions stand so. */
  allNodesOf(locals: readonly number[]): readonly StateNode[] {
    return [this.read.machine.root, ...locals.flatMap((local, region) => this.nodesOf(region, local))];
  }

  #done(snapshot: Snapshot, event: ChartEvent, reach: readonly number[]): Entry {
    const before = this.localsOf(snapshot);
    const whole = { ...this.#first.snapshot, value: snapshot.value, _nodes: snapshot._nodes } as Snapshot;
    const { snapshot: next, outcomes } = this.chart.step(whole, event);
    const moved = this.localsOf(next).flatMap((local, region) =>
      local === before[region] ? [] : [[region, local] as const]
    );
    assert(
      moved.every(([region]) => reach.includes(region)),
      `${event.type} to move only regions that it can reach`,
      moved
    );
    return { moved, outcomes };
  }

  #moved(snapshot: Snapshot, locals: readonly number[], moved: Entry['moved']): Snapshot {
    if (moved.length === 0) return snapshot;
    const next = [...locals];
    for (const [region, local] of moved) next[region] = local;
    const made = new Composed(this, next) as unknown as Snapshot;
    this.#known.set(made, next);
    return made;
  }

  #numbered(snapshot: Snapshot, name: string, region: number): number {
    const value = (snapshot.value as Readonly<Record<string, unknown>>)[name];
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    let number = this.#numbers[region]!.get(key);
    if (number === undefined) {
      const all = snapshot._nodes as readonly StateNode[];
      const nodes = all.filter((node) => this.read.regionOf.get(node) === region);
      number = this.#locals[region]!.push({ value, nodes: nodes.sort((a, b) => a.order - b.order) }) - 1;
      this.#numbers[region]!.set(key, number);
    }
    return number;
  }

  #reachOf(event: string): readonly number[] {
    let reach = this.#reach.get(event);
    if (!reach) {
      reach = reachOf(this.read, event);
      this.#reach.set(event, reach);
    }
    return reach;
  }
}

/** A snapshot as far as it is looked at, put together when it is. */
class Composed {
  #value: Readonly<Record<string, unknown>> | undefined;

  constructor(
    private readonly table: TabledChart,
    private readonly locals: readonly number[]
  ) {}

  get value(): Readonly<Record<string, unknown>> {
    return (this.#value ??= this.table.valueOf(this.locals));
  }

  get _nodes(): readonly StateNode[] {
    return this.table.allNodesOf(this.locals);
  }
}
