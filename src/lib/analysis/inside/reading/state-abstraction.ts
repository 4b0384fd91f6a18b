import type { StateNode } from '#chart/machine';
import type { Snapshot } from '#kernel/chart';
import type { TabledChart } from '../proving/tabled-chart.ts';
import { blocksOf } from './blocks.ts';
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
