/**
 * Prints where all stands in every shipped chart, those of the scenarios' customers included, as one first sees it and with every box open, in each language, as one line of JSON:
 * `layouts-plugin.ts` runs this in a process of its own. What ELK made of the same graphs before is kept beside the other things that were read.
 */
import ELK from 'elkjs/lib/elk.bundled.js';
import { atlas, customerName, customerOf, diagramFor } from '#atlas/atlas';
import type { Diagram } from '#chart/diagram';
import { boxesIn, folded } from '#chart/folding';
import { drawingOf, graphsOf, placesOf, type Graph } from '#chart/layout';
import { good, type Result } from '#diagnostics/diagnostic';
import { langs } from '#domain/text';
import { slotOf } from '../cli/cache.ts';
import { loadPolicy, loadScenario, shippedScenarios } from '../cli/data.ts';
import { diagnosticLines } from '../cli/print.ts';
import { firstOpen } from './first-sight.ts';
import type { ChartLayouts, LaidGraph } from './layouts-plugin.ts';

const shown = await shippedCharts();
if (shown.ok) {
  const sights = shown.value.flatMap((sight) => langs.map((lang) => ({ ...sight, lang })));
  const graphs = sights.flatMap(({ whole, lang }) => graphsOf(opened(whole, boxesIn(whole)), lang));
  const slot = slotOf<readonly LaidGraph[]>('chart-layouts', [JSON.stringify(graphs)]);
  const known = new Map((slot.kept?.ok ? slot.kept.value : []).map((it) => [JSON.stringify(it[0]), it]));
  const elk = new ELK();
  const layouts: ChartLayouts[number][] = [];
  for (const { name, whole, staged, lang } of sights) {
    const drawn = async (open: ReadonlySet<string>) => {
      const diagram = opened(whole, open);
      const laid = await Promise.all(graphsOf(diagram, lang).map((graph) => layOut(graph)));
      return {
        laid,
        ...drawingOf(
          diagram,
          laid.map(([, places]) => places),
          lang
        )
      };
    };
    // What is drawn in stages begins with those alone.
    const open = staged ? new Set<string>() : await firstOpen(whole, drawn);
    const [first, all] = [await drawn(open), await drawn(boxesIn(whole))];
    layouts.push({ chart: name, lang, open: [...open], laid: [...new Set([...first.laid, ...all.laid])] });
  }
  if (!slot.kept) slot.keep(good([...known.values()]));
  process.stdout.write(JSON.stringify(layouts));

  /** The same graph is laid out once. */
  async function layOut(graph: Graph): Promise<LaidGraph> {
    const key = JSON.stringify(graph);
    // It writes into what it is given.
    const laid = known.get(key) ?? ([graph, placesOf((await elk.layout(structuredClone(graph))) as Graph)] as const);
    known.set(key, laid);
    return laid;
  }
} else {
  for (const it of shown.diagnostics) console.error(diagnosticLines(it, 'en').join('\n'));
  process.exitCode = 1;
}

function opened(whole: Diagram, open: ReadonlySet<string>): Diagram {
  return folded(whole, { open, irregular: false });
}

interface Sight {
  readonly name: string;
  readonly whole: Diagram;
  readonly staged: boolean;
}

async function shippedCharts(): Promise<Result<readonly Sight[]>> {
  const policy = await loadPolicy(undefined);
  if (!policy.ok) return policy;
  const { limits } = policy.value;
  const charts = [...atlas];
  for (const path of shippedScenarios()) {
    const scenario = await loadScenario(path, policy.value);
    if (!scenario.ok) return scenario;
    charts.push({ ...customerOf(scenario.value), name: customerName(scenario.value.id) });
  }
  return good(
    charts.map((chart) => ({
      name: chart.name,
      whole: diagramFor(chart, limits),
      staged: chart.groups !== undefined
    }))
  );
}
