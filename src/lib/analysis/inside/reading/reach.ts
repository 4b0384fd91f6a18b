import type { ChartRead, Way } from './ways.ts';

/**
 * The regions that a step on an event can have to do with: those that hear it or what it raises, those that they ask about, and those
 * where something goes by itself behind that. Numbers, in document order.
 */
export function reachOf({ ways, regionOf, machine }: ChartRead, event: string): readonly number[] {
  const regions = new Set<number>();
  const events = new Set([event]);
  const asks = ({ guard }: Way) => guard.asks.map((id) => regionOf.get(machine.getStateNodeById(id))!);
  const takesPart = (way: Way): boolean =>
    way.on === undefined
      ? regions.has(way.region) || asks(way).some((region) => regions.has(region))
      : events.has(way.on);
  for (let before = -1; before !== regions.size + events.size;) {
    before = regions.size + events.size;
    for (const way of ways.filter(takesPart)) {
      for (const region of [way.region, ...asks(way)]) regions.add(region);
      way.raises.forEach((raised) => events.add(raised));
    }
  }
  return [...regions].sort((a, b) => a - b);
}
