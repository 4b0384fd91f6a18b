import { folded } from '#chart/folding';
import { roadOf, type Road } from '#chart/road';
import { mainRoad } from '#machines/stage-states';
import { diagramFor, type AtlasChart } from './atlas';
import type { Limits } from './limits';

/** The main road of a ticket as one process, a lane a stage, as BPMN has it. @param chart  one in stages */
export function mainRoadOf(chart: AtlasChart, limits: Limits): Road {
  const open = new Set<string>([...(chart.groups ?? []).map(({ id }) => id), ...mainRoad.steppedInto]);
  return roadOf(folded(diagramFor(chart, limits), { open, irregular: false }), mainRoad);
}
