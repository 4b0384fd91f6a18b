import { meets, waysWhere, type WaySet } from './way-set.ts';
import type { ChartRead, Way } from './ways.ts';

export interface Live {
  readonly regions: readonly boolean[];
  readonly matters: WaySet;
}

/** Determines which regions still matter: those that may affect handling, timers, irregular steps or watched events. */
export class Consequences {
  readonly #signals: readonly { readonly heard: WaySet; readonly raised: WaySet }[];
  readonly #regions: readonly { readonly own: WaySet; readonly asked: WaySet }[];
  readonly #outset: WaySet;

  constructor(read: ChartRead, ways: readonly Way[], comes: ReadonlySet<string>, watched: ReadonlySet<string>) {
    const isSignal = (on: string | undefined): on is string =>
      on !== undefined && !comes.has(on) && !on.startsWith('xstate.after.');
    this.#signals = [...new Set(ways.map(({ on }) => on).filter(isSignal))].map((event) => ({
      heard: waysWhere(ways, ({ on }) => on === event),
      raised: waysWhere(ways, ({ raises }) => raises.includes(event))
    }));
    const asks = ({ guard }: Way, region: number): boolean =>
      guard.asks.some((id) => read.regionOf.get(read.machine.getStateNodeById(id)) === region);
    this.#regions = read.regions.map((_, region) => ({
      own: waysWhere(ways, (way) => way.region === region),
      asked: waysWhere(ways, (way) => way.region !== region && asks(way, region))
    }));
    const hearers = (event: string): number =>
      new Set(ways.filter(({ on }) => on === event).map(({ region }) => region)).size;
    const handling = read.names.indexOf('handling');
    // What deviates on an event from outside that nobody else hears bars only itself.
    this.#outset = waysWhere(
      ways,
      ({ region, timed, deviates, on }) =>
        region === handling ||
        timed ||
        (deviates && (on === undefined || !comes.has(on) || hearers(on) > 1)) ||
        (on !== undefined && watched.has(on))
    );
  }

  /** @param ever transitions that may still be open, judged for each region separately */
  of(ever: WaySet): Live {
    return this.#follow(this.#stillHeard(ever));
  }

  #stillHeard(ever: WaySet): WaySet {
    let ways = ever;
    for (let before = -1n; before !== ways;) {
      before = ways;
      for (const { heard, raised } of this.#signals) if (!meets(ways, raised)) ways &= ~heard;
    }
    return ways;
  }

  #follow(ever: WaySet): Live {
    let ways = ever & this.#outset;
    for (let before = -1n; before !== ways;) {
      before = ways;
      for (const { heard, raised } of this.#signals) if (meets(ways, heard)) ways |= ever & raised;
      for (const { own, asked } of this.#regions) if (meets(ways, asked)) ways |= ever & own;
    }
    const regions = this.#regions.map(({ own, asked }) => meets(ways, own | asked));
    return { regions, matters: this.#regions.reduce((set, { own }, at) => (regions[at] ? set | own : set), 0n) };
  }
}
