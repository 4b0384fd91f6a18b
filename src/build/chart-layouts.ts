/**
 * Prints where all stands in the charts of the SOP as one first sees them, and with every box open, in each language, as one line of JSON: `layouts-plugin.ts` runs this in a process
 * of its own. What ELK made of the same graphs before is kept beside the other things that were read.
 */
import ELK from 'elkjs/lib/elk.bundled.js';
import { atlas, diagramFor, firstSightOf } from '#atlas/atlas';
import { boxesIn, folded } from '#chart/folding';
import { graphsOf, placesOf, type Graph } from '#chart/layout';
import { good } from '#diagnostics/diagnostic';
import { langs } from '#domain/text';
import { slotOf } from '../cli/cache.ts';
import { loadPolicy } from '../cli/data.ts';
import { diagnosticLines } from '../cli/print.ts';
import type { ChartLayouts, LaidGraph } from './layouts-plugin.ts';

const policy = await loadPolicy(undefined);
if (policy.ok) {
  const { limits } = policy.value;
  const sights = atlas.flatMap((chart) => {
    const whole = diagramFor(chart, limits);
    const first = folded(whole, firstSightOf(chart, whole));
    const open = folded(whole, { open: boxesIn(whole), irregular: false });
    return langs.map((lang) => {
      const graphs = [first, open].flatMap((diagram) => graphsOf(diagram, lang));
      return { chart: chart.name, lang, graphs: eachOnce(graphs) };
    });
  });
  const slot = slotOf<readonly Graph[]>('chart-layouts', [JSON.stringify(sights)]);
  const laid = slot.kept?.ok ? slot.kept.value : await layAll(sights.flatMap(({ graphs }) => graphs));
  if (!slot.kept) slot.keep(good(laid));
  let at = 0;
  const layouts: ChartLayouts = sights.map(({ chart, lang, graphs }) => ({
    chart,
    lang,
    laid: graphs.map((graph): LaidGraph => [graph, laid[at++]!])
  }));
  process.stdout.write(JSON.stringify(layouts));
} else {
  for (const it of policy.diagnostics) console.error(diagnosticLines(it, 'en').join('\n'));
  process.exitCode = 1;
}

/** Where all is open at first, both are one. */
function eachOnce(graphs: readonly Graph[]): readonly Graph[] {
  return [...new Map(graphs.map((graph) => [JSON.stringify(graph), graph])).values()];
}

async function layAll(graphs: readonly Graph[]): Promise<readonly Graph[]> {
  const elk = new ELK();
  const laid: Graph[] = [];
  // It writes into what it is given.
  for (const graph of graphs) laid.push(placesOf((await elk.layout(structuredClone(graph))) as Graph));
  return laid;
}
