import { childrenOf, type StateNode } from '#chart/machine';
import type { Snapshot } from '#kernel/chart';
import type { TabledChart } from '../proving/tabled-chart.ts';
import { Consequences, type Live } from './consequences.ts';
import { noWay, waysWhere, type WaySet } from './way-set.ts';
import type { ChartRead, Way } from './ways.ts';

/** What of a chart as it stands still bears on what is to come. */
export interface Bearing {
  /** As a text: configurations with the same text have the same future. */
  readonly key: string;
  /** Ways in regions that matter. */
  readonly matters: WaySet;
}

/** A region as it stands. */
interface RegionReach {
  readonly block: number;
  readonly now: WaySet;
  /** Ways that may ever be open from here on, as far as the region by itself says. */
  readonly ever: WaySet;
  /** The number of that set among those of the region. */
  readonly future: number;
}

/** Numbers of whole states stand behind those of {@link blocksOf}. */
const wholes = 0x1000;

/** Reads configurations for what of them matters. */
export class Bearings {
  readonly #blocks: ReadonlyMap<StateNode, number>;
  readonly #locals: (RegionReach | undefined)[][];
  readonly #known = new Map<string, Live>();
  /** A snapshot is asked about several times on one look. */
  readonly #reaches = new WeakMap<Snapshot, readonly RegionReach[]>();
  readonly #consequences: Consequences;

  /**
   * @param ways    all that may be open some time
   * @param comes   names of the events that can come from outside
   * @param watched those of them that matter in any case
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

  /** @param closed ways that nobody will ever be let take again */
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

  /** Ways that start where the chart stands. */
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

/**
 * Numbers the states of every region that has no states within states, so that two states of a region have one number if nobody outside it can ever
 * tell them apart: they hear the same, raise the same, start the same timers, bar the same, are asked about by nobody, and lead to states of
 * which the same is so. A limit that was met late is as good as one that was met in time. (A partition, refined until it is stable.)
 * @param watched events from outside that a state is told apart by in any case
 */
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

  /** What is noticed of a way from one block to another. */
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
