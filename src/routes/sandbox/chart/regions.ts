import { idOf } from '#chart/diagram';
import type { Machine } from '#chart/machine';
import { outlineOf, type StateOutline } from '#chart/outline';

/** The regions of a ticket's chart, by what one looks at them for. */
export interface Regions {
  /** What becomes of the ticket: the contact and the handling. */
  readonly life: readonly StateOutline[];
  /** What is watched and timed beside it, by its id: `duties.consent`, `timers.check-5min`. */
  readonly beside: ReadonlyMap<string, StateOutline>;
}

const known = new WeakMap<Machine, Regions>();

/** The regions of a chart; all tickets share one chart, so it is read once. */
export function outlineFor(machine: Machine): Regions {
  let regions = known.get(machine);
  if (!regions) known.set(machine, (regions = read(machine)));
  return regions;
}

function read(machine: Machine): Regions {
  const parts = outlineOf(machine).states;
  const boxes = new Set(['duties', 'timers']);
  return {
    life: parts.filter(({ path }) => !boxes.has(path[0]!)),
    beside: new Map(
      parts
        .filter(({ path }) => boxes.has(path[0]!))
        .flatMap(({ states }) => states.map((state) => [idOf(state.path), state] as const))
    )
  };
}

/** The regions in a box of the chart, in their order. */
export function childrenIn({ beside }: Regions, box: 'duties' | 'timers'): readonly StateOutline[] {
  return [...beside.values()].filter(({ path }) => path[0] === box);
}
