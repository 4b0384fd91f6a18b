import { nominalLimits } from '#analysis/nominal-limits';
import { layOutGraph } from '#app/chart-layout';
import { local } from '#app/local';
import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import type { AtlasChart } from '#atlas/atlas';
import { scxmlOf } from '#atlas/chart-scxml';
import { mainRoadOf } from '#atlas/main-road';
import { bpmnOf, roadGraph } from '#chart/bpmn';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';

/** Converts a ticket's main path to BPMN 2.0 in the interface language; throws if the layout takes too long. */
export async function bpmnText(chart: AtlasChart, { limits }: Policy, source: Text): Promise<string> {
  const road = mainRoadOf(chart, limits);
  return bpmnOf(
    road,
    await layOutGraph(roadGraph(road, locale.current)),
    { title: chart.text, source },
    locale.current
  );
}

/** Converts a chart to SCXML, with notes for its reader. */
export function scxmlText(
  chart: AtlasChart,
  policy: Policy,
  source: Text
): { readonly text: string; readonly notes: readonly string[] } {
  const { text, untold, notes } = scxmlOf(chart, policy, nominalLimits(policy), source);
  const count = untold.reduce((sum, it) => sum + it.count, 0);
  return { text, notes: [...notes.map(local), ...(count > 0 ? [m.sop_scxml_untold({ count })] : [])] };
}
