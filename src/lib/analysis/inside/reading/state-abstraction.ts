import { childrenOf, type StateNode } from '#chart/machine';
import type { Snapshot } from '#kernel/chart';
import type { TabledChart } from '../proving/tabled-chart.ts';
import { Consequences, type Live } from './consequences.ts';
import { noWay, waysWhere, type WaySet } from './way-set.ts';
import type { ChartRead, Way } from './ways.ts';

/** Part of a chart's state that still affects the future. */
export interface Bearing {
  /** Text key: configurations with the same key have the same future. */
  readonly key: string;
  readonly matters: WaySet;
}

interface RegionReach {
  readonly block: number;
  readonly now: WaySet;
  readonly ever: WaySet;
  readonly future: number;
}

const wholes = 0x1000;

export class Bearings {
  readonly #blocks: ReadonlyMap<StateNode, number>;
  readonly #locals: (RegionReach | undefined)[][];
  readonly #known = new Map<string, Live>();
  readonly #reaches = new WeakMap<Snapshot, readonly RegionReach[]>();
  readonly #consequences: Consequences;

  /**
   * @param ways all transitions that may be open at some time
   * @param comes names of the events that can come from outside
   * @param watched those of them that always matter
   */
  constructor(
    private readonly read: ChartRead,
    private readonly table: TabledChart,
    private readonly ways: readonly Way[],
    comes: ReadonlySet<string>,
    watched: ReadonlySet<string>
  ) {
    this.#blocks = blocksOf(read, ways, watched);
    this.#locals = read.regions.map(() => []);
    this.#consequences = new Consequences(read, ways, comes, watched);
  }

  of(snapshot: Snapshot, closed: WaySet): Bearing {
    const locals = this.#localsOf(snapshot);
    const futures = `${locals.map(({ future }) => future).join(' ')} ${closed}`;
    let live = this.#known.get(futures);
    if (!live) {
      live = this.#consequences.of(locals.reduce((set, { ever }) => set | ever, noWay) & ~closed);
      this.#known.set(futures, live);
    }
    const { regions, matters } = live;
    return {
      key: locals.map(({ block }, region) => (regions[region] ? String.fromCharCode(0x100 + block) : '-')).join(''),
      matters
    };
  }

  now(snapshot: Snapshot): WaySet {
    return this.#localsOf(snapshot).reduce((set, local) => set | local.now, noWay);
  }

  #localsOf(snapshot: Snapshot): readonly RegionReach[] {
    let locals = this.#reaches.get(snapshot);
    if (!locals) {
      locals = this.table.localsOf(snapshot).map((number, region) => this.#local(region, number));
      this.#reaches.set(snapshot, locals);
    }
    return locals;
  }

  #local(region: number, number: number): RegionReach {
    const seen = this.#locals[region]!;
    let local = seen[number];
    if (!local) {
      const active = this.table.nodesOf(region, number);
      const block = active.length === 2 ? this.#blocks.get(active[1]!) : undefined;
      const ever = this.#everFrom(region, active);
      local = {
        block: block ?? wholes + number,
        now: waysWhere(this.ways, ({ source }) => active.includes(source)),
        ever,
        future: seen.find((it) => it?.ever === ever)?.future ?? number
      };
      seen[number] = local;
    }
    return local;
  }

  #everFrom(region: number, active: readonly StateNode[]): WaySet {
    const nodes = new Set(active);
    const own = this.ways.filter((way) => way.region === region && !way.deviates);
    for (let before = -1; before !== nodes.size;) {
      before = nodes.size;
      for (const { source, entered } of own) if (nodes.has(source)) entered.forEach((node) => nodes.add(node));
    }
    return waysWhere(this.ways, ({ source }) => nodes.has(source));
  }
}

function blocksOf(
  { regions, machine }: ChartRead,
  ways: readonly Way[],
  watched: ReadonlySet<string>
): ReadonlyMap<StateNode, number> {
  const asked = new Set(ways.flatMap(({ guard }) => guard.asks).map((id) => machine.getStateNodeById(id)));
  const heard = new Set(ways.map(({ on }) => on));
  const blocks = new Map<StateNode, number>();
  for (const region of regions) {
    const states = childrenOf(region);
    if (region.type !== 'compound' || states.some(({ type }) => type !== 'atomic')) continue;
    const own = states.map((state) => ways.filter(({ source }) => source === state));
    let numbers = numbered(states.map((state) => (asked.has(state) ? state.id : '')));
    for (let count = 0; count !== new Set(numbers).size;) {
      count = new Set(numbers).size;
      numbers = numbered(
        states.map((_, at) => {
          const signs = own[at]!.flatMap((way) => sign(way, numbers[at]!, numbers[states.indexOf(way.target!)]));
          return JSON.stringify([numbers[at], [...new Set(signs)].sort()]);
        })
      );
    }
    states.forEach((state, at) => blocks.set(state, numbers[at]!));
  }
  return blocks;

  function sign({ on, guard, raises, timed, deviates }: Way, from: number, to = from): readonly string[] {
    const told = raises.filter((event) => heard.has(event));
    const isWatched = on !== undefined && watched.has(on);
    if (to === from && told.length === 0 && !timed && !deviates && !isWatched) return [];
    return [JSON.stringify([on, guard, told, timed, deviates, to])];
  }
}

function numbered(labels: readonly string[]): readonly number[] {
  const seen = [...new Set(labels)];
  return labels.map((label) => seen.indexOf(label));
}
