import type { Machine, StateNode } from '#chart/machine';
import { raisedBy, readChart, withDefaults, type ChartRead, type Way } from './ways.ts';

/** Upper bound of what a chart can reach: conditions between regions and times are ignored. */
export interface Possible {
  readonly nodes: ReadonlySet<StateNode>;
  /** Transitions that may be open at some time, including irregular ones, but not the targets of these. */
  readonly ways: readonly Way[];
}

/** Returns the least sets of states and transitions closed under steps; `irregular`: whether such ones lead on. */
export function possibleIn(
  { machine, regions, ways }: ChartRead,
  comes: ReadonlySet<string>,
  irregular = false
): Possible {
  const first = regions.flatMap(withDefaults);
  const nodes = new Set([machine.root, ...first]);
  const heard = new Set([...comes, ...first.flatMap(({ entry }) => raisedBy(entry))]);
  const open = new Set<Way>();
  const isOpen = ({ source, on }: Way): boolean =>
    nodes.has(source) && (on === undefined || on.startsWith('xstate.after.') || heard.has(on));
  for (let before = -1; before !== open.size;) {
    before = open.size;
    for (const way of ways) {
      if (open.has(way) || !isOpen(way)) continue;
      open.add(way);
      // Nobody takes it who keeps to the SOP; it still bars the step that it is a part of.
      if (way.deviates && !irregular) continue;
      way.entered.forEach((node) => nodes.add(node));
      way.raises.forEach((event) => heard.add(event));
    }
  }
  return { nodes, ways: ways.filter((way) => open.has(way)) };
}

/** Returns the regions that never move for the case, block nothing and are not queried; omitting them is harmless. */
export function idleRegions({ machine, names, regionOf }: ChartRead, { ways }: Possible): readonly string[] {
  const needed = new Set(ways.map(({ region }) => region));
  for (const { guard } of ways) for (const id of guard.asks) needed.add(regionOf.get(machine.getStateNodeById(id))!);
  return names.filter((_, at) => !needed.has(at));
}

/** Returns the ids of states that are neither initial nor the target of any transition, whatever the case. */
export function orphansIn(machine: Machine): readonly string[] {
  const read = readChart(machine);
  const all = new Set(read.ways.flatMap(({ on }) => (on === undefined ? [] : [on])));
  const { nodes } = possibleIn(read, all, true);
  return [...read.regionOf.keys()].filter((node) => !nodes.has(node)).map(({ id }) => id);
}
