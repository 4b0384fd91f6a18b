import ELK from 'elkjs/lib/elk.bundled.js';
import { drawingOf, graphsOf, type Graph } from '#chart/layout';
import { randomDiagram } from '../../../src/lib/chart/testing/random-diagram.ts';
import { timeMany, type Bench } from './figures.ts';

/** Charts with boxes in boxes and half again as many lines as states, no two alike: nothing of one is known from another. */
function layoutBench(states: number, budget_ms: number, times: number): Bench {
  return {
    name: `a chart of ${states} states laid out afresh`,
    budget_ms,
    judged: 'p50_ms',
    run: () => {
      const elk = new ELK();
      return timeMany(times, async (nth) => {
        const diagram = randomDiagram({ seed: nth, states, lines: 1.5, boxes: 0.2, longest: 40 });
        const laid = await Promise.all(graphsOf(diagram, 'en').map((graph) => elk.layout(graph)));
        drawingOf(diagram, laid as Graph[], 'en');
      });
    }
  };
}

export const layoutBenches: readonly Bench[] = [layoutBench(50, 500, 20), layoutBench(300, 1_500, 8)];
