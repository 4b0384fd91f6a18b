import { assert } from '#domain/assert';
import type { Chart } from '#kernel/chart';
import { rememberedChart } from '#kernel/remembered-chart';
import type { Instance, Instances } from '#kernel/simulation';
import { cycleFields, cycles, type CycleName } from '#machines/cycles';
import { splitName } from './chart-name';

const charts: ReadonlyMap<string, Chart> = new Map(
  cycles.map(({ name, chart }) => [name, rememberedChart(chart, undefined, cycleFields)])
);

export function chartOfKind(kind: CycleName): Chart {
  const chart = charts.get(kind);
  assert(chart, 'a kind of chart beyond one ticket', kind);
  return chart;
}

/** Returns the current instance of a chart, or its initial instance if it has received no event yet. */
export function instanceAt(instances: Instances, name: string): Instance {
  const chart = chartOfKind(splitName(name).kind);
  return instances.get(name) ?? { chart, snapshot: chart.start().snapshot };
}
