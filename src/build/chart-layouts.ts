/** Prints the layouts of shipped charts as JSON; only changed graphs are laid out, and under CI a stale file fails. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ELK from 'elkjs/lib/elk.bundled.js';
import { atlas, customerName, customerOf, diagramFor } from '#atlas/atlas';
import type { Diagram } from '#chart/diagram';
import { boxesIn, folded } from '#chart/folding';
import { type Drawing, drawingOf, type Graph, graphsOf, placesOf } from '#chart/layout';
import { good, type Result } from '#diagnostics/diagnostic';
import { langs } from '#domain/text';
import { loadPolicy, loadScenario, shippedScenarios } from '../cli/data.ts';
import { diagnosticLines } from '../cli/print.ts';
import type { ChartLayouts, LaidGraph } from './layouts-plugin.ts';

const frame = { width: 1032, height: 654 } as const;

const least = 11 / 14;

const keptIn = join(import.meta.dirname, 'laid-graphs.json');
const shown = await shippedCharts();
if (shown.ok) {
  const sights = shown.value.flatMap((sight) => langs.map((lang) => ({ ...sight, lang })));
  const known = readKept();
  const used = new Map<string, LaidGraph>();
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
  keep(new Map([...used].map(([digest, [, places]]) => [digest, places])));
  process.stdout.write(JSON.stringify(layouts));

  async function layOut(graph: Graph): Promise<LaidGraph> {
    const digest = createHash('sha256').update(JSON.stringify(graph)).digest('base64url').slice(0, 22);
    const laid: LaidGraph =
      used.get(digest) ??
      // ELK writes into what it is given.
      ([graph, known.get(digest) ?? placesOf((await elk.layout(structuredClone(graph))) as Graph)] as const);
    used.set(digest, laid);
    return laid;
  }
} else {
  for (const it of shown.diagnostics) console.error(diagnosticLines(it, 'en').join('\n'));
  process.exitCode = 1;
}

function readKept(): ReadonlyMap<string, Graph> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(keptIn, 'utf8')) as Record<string, Graph>));
  } catch {
    return new Map(); // deleted, or left in two versions by a merge: laid out anew
  }
}

function keep(laid: ReadonlyMap<string, Graph>): void {
  const lines = [...laid].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, graph]) => `"${at}":${JSON.stringify(graph)}`);
  const text = `{\n${lines.join(',\n')}\n}\n`;
  if (text === readFileSync(keptIn, { encoding: 'utf8', flag: 'a+' })) return;
  if (process.env['CI']) throw new Error('laid-graphs.json is not of these charts: run npm run build, and commit it');
  writeFileSync(keptIn, text);
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

/** Returns the boxes open at first: all if the chart is then readable, otherwise as many as fit, in chart order. */
export async function firstOpen(
  whole: Diagram,
  draw: (open: ReadonlySet<string>) => Promise<Pick<Drawing, 'width' | 'height'>>
): Promise<ReadonlySet<string>> {
  const all = boxesIn(whole);
  const fits = async (open: ReadonlySet<string>): Promise<boolean> => {
    const { width, height } = await draw(open);
    return Math.min(frame.width / width, frame.height / height) >= least;
  };
  if (whole.nodes.length < 2 || (await fits(all))) return all;
  let open: ReadonlySet<string> = new Set();
  for (const root of whole.nodes) {
    const more = new Set([...open, ...boxesIn({ nodes: [root] })]);
    if (more.size > open.size && (await fits(more))) open = more;
  }
  return open;
}
