import { folded } from '#chart/folding';
import { roadOf, type Road } from '#chart/road';
import { sopClauseOf } from '#machines/sop-clauses';
import { mainRoad } from '#machines/stage-states';
import { diagramFor, type AtlasChart } from './atlas';
import type { Limits } from './limits';

/** Returns a ticket's main road as one process with a lane per stage, as in BPMN; the chart must have stages. */
export function mainRoadOf(chart: AtlasChart, limits: Limits): Road {
  const open = new Set<string>([...(chart.groups ?? []).map(({ id }) => id), ...mainRoad.steppedInto]);
  const road = roadOf(folded(diagramFor(chart, limits), { open, irregular: false }), mainRoad);
  const lanes = road.lanes.map((lane) => ({
    ...lane,
    // What has to be waited out breaks nothing when it ends.
    steps: lane.steps.map((step) => ({
      ...step,
      limits: step.limits.filter(({ clause }) => sopClauseOf(clause)?.timer?.kind !== 'wait')
    }))
  }));
  return { ...road, lanes };
}
