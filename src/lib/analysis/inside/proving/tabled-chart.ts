import { ancestorsOf, type StateNode } from '#chart/machine';
import { assert } from '#domain/assert';
import type { Chart, ChartEvent, Outcome, Snapshot, ChartStep } from '#kernel/chart';
import type { ChartRead, Way } from '../reading/ways.ts';

interface RegionState {
  readonly value: unknown;
  readonly nodes: readonly StateNode[];
  readonly tags: readonly string[];
}

interface TabledStep {
  readonly moved: readonly (readonly [region: number, local: number])[];
  readonly outcomes: readonly Outcome[];
}

/** Faster version of a chart that caches steps by the regions involved; the others are asserted not to move. */
export class TabledChart implements Chart {
  readonly #steps = new Map<string, TabledStep>();
  readonly #reach = new Map<string, readonly number[]>();
  readonly #locals: RegionState[][];
  readonly #numbers: readonly Map<string, number>[];
  readonly #known = new WeakMap<Snapshot, readonly number[]>();
  readonly #first: ChartStep;
  readonly #around: readonly StateNode[];

  constructor(
    private readonly chart: Chart,
    private readonly read: ChartRead
  ) {
    this.#locals = read.names.map(() => []);
    this.#numbers = read.names.map(() => new Map());
    this.#first = chart.start();
    this.#around = [...new Set(read.regions.flatMap(ancestorsOf))];
    assert(
      this.#around.every(({ tags }) => tags.length === 0),
      'tags on states within regions only'
    );
  }

  get machine(): Chart['machine'] {
    return this.chart.machine;
  }

  get size(): number {
    return this.#steps.size;
  }

  start(): ChartStep {
    return this.#first;
  }

  step(snapshot: Snapshot, event: ChartEvent): ChartStep {
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

  hears(snapshot: Snapshot, type: string): boolean {
    return snapshot._nodes.some((node) => node.transitions.has(type));
  }

  takes(snapshot: Snapshot, event: ChartEvent, which?: 'any' | 'moving'): boolean {
    return this.chart.takes(this.#whole(snapshot), event, which);
  }

  localsOf(snapshot: Snapshot): readonly number[] {
    let locals = this.#known.get(snapshot);
    if (!locals) {
      locals = this.read.names.map((_, region) => this.#numbered(snapshot, region));
      this.#known.set(snapshot, locals);
    }
    return locals;
  }

  nodesOf(region: number, local: number): readonly StateNode[] {
    return this.#locals[region]![local]!.nodes;
  }

  valueWhere(locals: readonly number[]): Readonly<Record<string, unknown>> {
    const value: RegionValues = {};
    locals.forEach((local, region) =>
      place(value, this.read.regions[region]!.path, this.#locals[region]![local]!.value)
    );
    return value;
  }

  allNodesOf(locals: readonly number[]): readonly StateNode[] {
    return [...this.#around, ...locals.flatMap((local, region) => this.nodesOf(region, local))];
  }

  /** Returns the tags by the states of the regions; the boxes around regions have none. */
  tagsOf(locals: readonly number[]): ReadonlySet<string> {
    const all = new Set<string>();
    for (let region = 0; region < locals.length; region += 1)
      for (const tag of this.#locals[region]![locals[region]!]!.tags) all.add(tag);
    return all;
  }

  #done(snapshot: Snapshot, event: ChartEvent, reach: readonly number[]): TabledStep {
    const before = this.localsOf(snapshot);
    const { snapshot: next, outcomes } = this.chart.step(this.#whole(snapshot), event);
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

  #whole(snapshot: Snapshot): Snapshot {
    return { ...this.#first.snapshot, value: snapshot.value, _nodes: snapshot._nodes } as Snapshot;
  }

  #moved(snapshot: Snapshot, locals: readonly number[], moved: TabledStep['moved']): Snapshot {
    if (moved.length === 0) return snapshot;
    const next = [...locals];
    for (const [region, local] of moved) next[region] = local;
    const made = new Composed(this, next) as unknown as Snapshot;
    this.#known.set(made, next);
    return made;
  }

  #numbered(snapshot: Snapshot, region: number): number {
    const value = valueAt(snapshot.value, this.read.regions[region]!.path);
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    let number = this.#numbers[region]!.get(key);
    if (number === undefined) {
      const all = snapshot._nodes as readonly StateNode[];
      const nodes = all.filter((node) => this.read.regionOf.get(node) === region).sort((a, b) => a.order - b.order);
      number = this.#locals[region]!.push({ value, nodes, tags: nodes.flatMap(({ tags }) => tags) }) - 1;
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

type RegionValues = Record<string, unknown>;

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((at, key) => (at as RegionValues)[key], value);
}

function place(value: RegionValues, [key, ...rest]: readonly string[], what: unknown): void {
  if (rest.length === 0) value[key!] = what;
  else place((value[key!] ??= {}) as RegionValues, rest, what);
}

class Composed {
  #value: Readonly<Record<string, unknown>> | undefined;
  #tags: ReadonlySet<string> | undefined;

  constructor(
    private readonly table: TabledChart,
    private readonly locals: readonly number[]
  ) {}

  get value(): Readonly<Record<string, unknown>> {
    return (this.#value ??= this.table.valueWhere(this.locals));
  }

  get _nodes(): readonly StateNode[] {
    return this.table.allNodesOf(this.locals);
  }

  get tags(): ReadonlySet<string> {
    return (this.#tags ??= this.table.tagsOf(this.locals));
  }
}

/** Returns the regions that an event can involve, as numbers in document order, with those its guards read. */
export function reachOf({ ways, regionOf, machine }: ChartRead, event: string): readonly number[] {
  const regions = new Set<number>();
  const events = new Set([event]);
  const asks = ({ guard }: Way) => guard.asks.map((id) => regionOf.get(machine.getStateNodeById(id))!);
  const takesPart = (way: Way): boolean =>
    way.on === undefined
      ? regions.has(way.region) || asks(way).some((region) => regions.has(region))
      : events.has(way.on);
  for (let before = -1; before !== regions.size + events.size;) {
    before = regions.size + events.size;
    for (const way of ways.filter(takesPart)) {
      for (const region of [way.region, ...asks(way)]) regions.add(region);
      way.raises.forEach((raised) => events.add(raised));
    }
  }
  return [...regions].sort((a, b) => a - b);
}
