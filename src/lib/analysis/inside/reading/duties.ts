import { ancestorsOf, isInside, type StateNode } from '#chart/machine';
import type { Possible } from './possible.ts';
import type { ChartRead, Way } from './ways.ts';

/** Finds the transitions of events that only permit others; doing these first loses no reachable states. */
export function dutiesOf(
  read: ChartRead,
  { ways }: Possible,
  comes: ReadonlySet<string>,
  watched: ReadonlySet<string>
): ReadonlySet<Way> {
  const heard = new Set(ways.map(({ on }) => on));
  const asked = ways.flatMap(({ guard }) => guard.asks).map((id) => read.machine.getStateNodeById(id));
  const regular = ways.filter(({ deviates }) => !deviates);
  const isDuty = (way: Way): boolean =>
    way.target !== undefined && way.target !== way.source && onlyBars(partOf(way.source)) && permits(way);
  const duties = [...comes]
    .filter((event) => !watched.has(event))
    .map((event) =>
      regular.filter(({ on, target, source }) => on === event && target !== undefined && target !== source)
    )
    .filter((own) => own.every(isDuty));
  return new Set(duties.flat());

  function onlyBars(part: StateNode): boolean {
    const within = (node: StateNode) => node === part || isInside(node, part);
    const isNoticed = ({ timed, raises, on }: Way): boolean =>
      timed || raises.some((event) => heard.has(event)) || (on !== undefined && watched.has(on));
    return (
      part !== read.regions[read.names.indexOf('handling')] &&
      !asked.some(within) &&
      !regular.some((way) => within(way.source) && isNoticed(way))
    );
  }

  function permits({ source, target }: Way): boolean {
    const others = regular.filter((way) => way.source === source && way.target !== undefined);
    return (
      barsNoMore(target!, source) &&
      others.every(
        (other) =>
          regular.some(({ source: it, on }) => it === target && on === other.on) || barsNoMore(target!, other.target!)
      )
    );
  }

  function barsNoMore(one: StateNode, other: StateNode): boolean {
    const bars = (node: StateNode) => ways.filter(({ source, deviates }) => deviates && source === node);
    return bars(one).every(({ on, guard }) =>
      bars(other).some((it) => it.on === on && (it.guard.holds === 'always' || same(it.guard, guard)))
    );
  }
}

function same(a: Way['guard'], b: Way['guard']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function partOf(node: StateNode): StateNode {
  return [node, ...ancestorsOf(node)].find(({ parent }) => parent?.type === 'parallel')!;
}
