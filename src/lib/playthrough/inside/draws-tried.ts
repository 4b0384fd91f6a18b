import { drawnBy, drawsOf, type DrawnValue } from '#scenario/case-instance';
import type { Scenario } from '#scenario/scenario';
import type { ProvenRun, ShortOf, UnfairDraw } from '../report';

interface DrawnSeed {
  readonly seed: number;
  readonly drawn: readonly DrawnValue[];
  readonly tells?: true;
}

const keyOf = ({ path, value }: DrawnValue): string => JSON.stringify([path, value]);

/** Tries each value that a variant's seeds may draw at least once, and finds those for which the best run fails. */
export class DrawsTried {
  #all: ReadonlyMap<number, readonly DrawnValue[]> | undefined;
  #left: readonly DrawnSeed[] = [];
  readonly #fine = new Set<string>();
  readonly #failed: { readonly of: DrawnSeed; readonly run: ProvenRun; readonly short: readonly ShortOf[] }[] = [];

  begin(scenario: Scenario, variant: string, first: number): void {
    if (this.#all) return;
    drawnBy(scenario, first).forEach((it) => this.#fine.add(keyOf(it)));
    this.#all = this.#fine.size === 0 ? new Map() : drawsOf(scenario, variant, first);
    this.#left = fewest(this.#all, new Set(this.#fine));
  }

  /** Returns the same seed until its result is noted; `undefined` once all are done. */
  next(): DrawnSeed | undefined {
    return this.#left[0];
  }

  note(of: DrawnSeed, run: ProvenRun, short: readonly ShortOf[]): void {
    this.#left = this.#left.slice(1);
    if (run.passed) return of.drawn.forEach((it) => this.#fine.add(keyOf(it)));
    if (of.tells) return;
    this.#failed.push({ of, run, short });
    const blamed = this.#blamed(of);
    if (blamed.length > 1) this.#left = [...this.#left, ...blamed.flatMap((it) => this.#alone(it, blamed) ?? [])];
  }

  #blamed({ drawn }: DrawnSeed): readonly DrawnValue[] {
    return drawn.filter((it) => !this.#fine.has(keyOf(it)));
  }

  #alone(one: DrawnValue, blamed: readonly DrawnValue[]): DrawnSeed | undefined {
    const [key, keys] = [keyOf(one), new Set(blamed.map(keyOf))];
    for (const [seed, drawn] of this.#all ?? [])
      if (drawn.every((it) => !keys.has(keyOf(it)) || keyOf(it) === key) && drawn.some((it) => keyOf(it) === key))
        return { seed, drawn, tells: true };
    return undefined;
  }

  /** Values that occur in no passing run; all values of a failed run that has none of its own. */
  get unfair(): readonly UnfairDraw[] {
    const found = this.#failed.flatMap(({ of, run, short }) => {
      const blamed = this.#blamed(of);
      return (blamed.length > 0 ? blamed : of.drawn).map((it) => [keyOf(it), { drawn: it, run, short }] as const);
    });
    return [...new Map(found.toReversed()).values()];
  }
}

function fewest(draws: ReadonlyMap<number, readonly DrawnValue[]>, known: Set<string>): readonly DrawnSeed[] {
  const found: DrawnSeed[] = [];
  for (;;) {
    let best: DrawnSeed | undefined;
    let most = 0;
    for (const [seed, drawn] of draws) {
      const fresh = drawn.filter((it) => !known.has(keyOf(it))).length;
      if (fresh > most) [best, most] = [{ seed, drawn }, fresh];
    }
    if (!best) return found;
    best.drawn.forEach((it) => known.add(keyOf(it)));
    found.push(best);
  }
}
