export interface Covering {
  readonly id: string;
  readonly covers: ReadonlySet<string>;
}

export interface Cover {
  /** Ids, the one that adds most first. */
  readonly chosen: readonly string[];
  readonly isSmallest: boolean;
}

const mostSteps = 200_000;

/** Finds the smallest choice that covers all coverable items, or the best within `most` steps; deterministic. */
export function smallestCover(all: readonly Covering[], most = mostSteps): Cover {
  const search = new Search(all, most);
  const best = search.run();
  return { chosen: byGain(all.filter(({ id }) => best.has(id))), isSmallest: !search.gaveUp };
}

class Search {
  #best: readonly Covering[];
  #steps = 0;

  constructor(
    private readonly all: readonly Covering[],
    private readonly most: number
  ) {
    this.#best = greedy(all, unionOf(all));
  }

  get gaveUp(): boolean {
    return this.#steps >= this.most;
  }

  run(): ReadonlySet<string> {
    this.#extend([], unionOf(this.all), this.all);
    return new Set(this.#best.map(({ id }) => id));
  }

  #extend(taken: readonly Covering[], open: ReadonlySet<string>, left: readonly Covering[]): void {
    if (open.size === 0) {
      if (taken.length < this.#best.length) this.#best = taken;
      return;
    }
    if (this.gaveUp) return;
    this.#steps += 1;
    const useful = undominated(left, open);
    if (taken.length + atLeast(useful, open) >= this.#best.length) return;
    const rarest = rarestOf(useful, open);
    const tried = useful.filter(({ covers }) => covers.has(rarest));
    let rest = useful;
    for (const one of tried) {
      // What was tried and led nowhere smaller is not tried again beside the others.
      rest = rest.filter((other) => other !== one);
      this.#extend([...taken, one], without(open, one.covers), rest);
    }
  }
}

function atLeast(left: readonly Covering[], open: ReadonlySet<string>): number {
  let count = 0;
  let apart = open;
  while (apart.size > 0) {
    const rarest = rarestOf(left, apart);
    count += 1;
    const together = left.filter(({ covers }) => covers.has(rarest)).map(({ covers }) => covers);
    apart = new Set([...apart].filter((it) => it !== rarest && !together.some((covers) => covers.has(it))));
  }
  return count;
}

function rarestOf(left: readonly Covering[], open: ReadonlySet<string>): string {
  const counts = new Map([...open].map((it) => [it, 0]));
  for (const { covers } of left) for (const it of covers) if (counts.has(it)) counts.set(it, counts.get(it)! + 1);
  return [...counts].reduce((least, one) => (one[1] < least[1] ? one : least))[0];
}

function undominated(left: readonly Covering[], open: ReadonlySet<string>): readonly Covering[] {
  const parts = left
    .map((one) => ({ one, part: [...one.covers].filter((it) => open.has(it)) }))
    .filter(({ part }) => part.length > 0);
  return parts
    .filter(
      ({ part }, at) =>
        !parts.some(
          (other, place) =>
            place !== at &&
            (other.part.length > part.length || (other.part.length === part.length && place < at)) &&
            part.every((it) => other.one.covers.has(it))
        )
    )
    .map(({ one }) => one);
}

function greedy(all: readonly Covering[], wanted: ReadonlySet<string>): readonly Covering[] {
  const chosen: Covering[] = [];
  for (let open = wanted; open.size > 0;) {
    const most = mostOf(all, open);
    chosen.push(most);
    open = without(open, most.covers);
  }
  return chosen;
}

const mostOf = (all: readonly Covering[], open: ReadonlySet<string>): Covering =>
  all.reduce((best, one) => (gainOf(one, open) > gainOf(best, open) ? one : best));

const gainOf = ({ covers }: Covering, open: ReadonlySet<string>): number =>
  [...covers].filter((it) => open.has(it)).length;

const byGain = (chosen: readonly Covering[]): readonly string[] => greedyOrder(chosen).map(({ id }) => id);

function greedyOrder(chosen: readonly Covering[]): readonly Covering[] {
  const left = [...chosen];
  const ordered: Covering[] = [];
  for (let open = unionOf(chosen); left.length > 0;) {
    const most = mostOf(left, open);
    left.splice(left.indexOf(most), 1);
    ordered.push(most);
    open = without(open, most.covers);
  }
  return ordered;
}

const unionOf = (all: readonly Covering[]): ReadonlySet<string> => new Set(all.flatMap(({ covers }) => [...covers]));

const without = (all: ReadonlySet<string>, covers: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...all].filter((it) => !covers.has(it)));
