import type { ChartEvent } from '#kernel/chart';
import { nextDue_ms } from '#kernel/simulation';
import { chance } from '#kernel/random';
import type { FirstVisit } from './frontier.ts';
import type { Coming } from './prepared.ts';
import { clock } from './model-state.ts';
import { snapshotOf } from './world.ts';

type Doing = (from: FirstVisit, event: ChartEvent) => FirstVisit | undefined;

const longest = 200;

const laziness = [0, 0.1, 0.25];

const quick = 4;

const endCounts = 30;

/** Walks through a ticket's life by the phase's least used action, ties by seed; each walk postpones some actions. */
export class Walks {
  readonly #times = new Map<string, number>();
  readonly #putOff = new Map<string, boolean>();

  constructor(private readonly comingTo: (found: FirstVisit) => Coming) {}

  walk(from: FirstVisit, seed: number, step: Doing): FirstVisit {
    let at = from;
    for (let count = 0; count < longest; count += 1) {
      const next = this.#onward(at, seed, count, step);
      if (!next) break;
      at = next;
    }
    return at;
  }

  #isPutOff({ type }: ChartEvent, seed: number): boolean {
    const key = `${seed} ${type}`;
    let isPutOff = this.#putOff.get(key);
    if (isPutOff === undefined) {
      isPutOff = type === clock.type ? seed % quick === 0 : chance(seed, type) < laziness[seed % laziness.length]!;
      this.#putOff.set(key, isPutOff);
    }
    return isPutOff;
  }

  #onward(from: FirstVisit, seed: number, count: number, step: Doing): FirstVisit | undefined {
    const { standing } = from.situation;
    const { duties, news, others, isNewsDue } = this.comingTo(from);
    const due = nextDue_ms(standing) === undefined ? [] : [clock];
    const part = partOf((snapshotOf(standing).value as { readonly handling: unknown }).handling);
    const isNew = new Set<ChartEvent>([...news.map(({ event }) => event), ...(isNewsDue ? due : [])]);
    const all = new Set<ChartEvent>([...duties, ...isNew, ...others, ...due]);
    const turn = Math.floor(chance(seed, `turn ${count}`) * all.size);
    const ranked = [...all].map((event, place) => {
      const key = `${part} ${JSON.stringify(event)}`;
      const times = (this.#times.get(key) ?? 0) - (isNew.has(event) ? 2 : 0);
      return { event, key, times, isPutOff: this.#isPutOff(event, seed), luck: (place + turn) % all.size };
    });
    ranked.sort((a, b) => Number(a.isPutOff) - Number(b.isPutOff) || a.times - b.times || a.luck - b.luck);
    for (const { event, key } of ranked) {
      this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
      const next = step(from, event);
      // What ends a life is done seldom, or most lives would be short.
      if (next?.situation.isOver) this.#times.set(key, (this.#times.get(key) ?? 0) + endCounts);
      if (next) return next;
    }
    return undefined;
  }
}

function partOf(handling: unknown): string {
  if (typeof handling === 'string') return handling;
  const [first, ...more] = Object.entries(handling as object);
  return first && more.length === 0 ? `${first[0]}.${partOf(first[1])}` : '';
}
