import { childrenOf, type StateNode } from '#chart/machine';
import type { ChartRead, Way } from './ways.ts';

/**
 * Numbers the states of every region that has no states within states, so that two states of a region have one number if nobody outside it can ever
 * tell them apart: they hear the same, raise the same, start the same timers, bar the same, are asked about by nobody, and lead to states of
 * which the same is so. A limit that was met late is as good as one that was met in time. (A partition, refined until it is stable.)
 * @param watched events from outside that a state is told apart by in any case
 */
export function blocksOf(
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
