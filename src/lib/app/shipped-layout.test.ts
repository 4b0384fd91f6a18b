import ELK from 'elkjs/lib/elk.bundled.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { addresses } from 'virtual:switchboard-charts/layouts';
import { atlas, customerName, customerOf, diagramFor, type AtlasChart } from '#atlas/atlas';
import { boxesIn, folded } from '#chart/folding';
import { nodesIn } from '#chart/diagram';
import { drawingOf, graphsOf, type Graph } from '#chart/layout';
import { misplacedIn } from '#chart/misplaced';
import { langs } from '#domain/text';
import { must } from '../../../tests/tools/benches/figures';
import { loadPolicy, loadScenario, shippedScenarios } from '../../cli/data';
import { drawnAtOnce, layOut } from './chart-layout';
import { shippedLayout } from './shipped-layout';
import { sample } from '../../../tests/tools/sample.ts';

const policy = must(await loadPolicy(undefined));
const { limits } = policy;
const customers: AtlasChart[] = [];
for (const path of shippedScenarios()) {
  const scenario = must(await loadScenario(path, policy));
  customers.push({ ...customerOf(scenario), name: customerName(scenario.id) });
}
const shown = [...atlas, ...customers].flatMap((chart) =>
  langs.map((lang) => ({ chart, lang, name: `${chart.name} in ${lang}` }))
);
/** The frame that is left for a chart on a screen of 1440 by 900, and letters of 14 pixels that are 11 pixels high there. */
const frame = { width: 1056, height: 680 };
const readable = 11 / 14;

describe.each(sample(shown, 8))('the layout that is shipped of $name', ({ chart, lang }) => {
  const whole = diagramFor(chart, limits);
  let open: ReadonlySet<string>;
  beforeAll(async () => {
    open = (await shippedLayout(chart.name, lang))!;
  });
  const sights = {
    'as one first sees it': () => folded(whole, { open, irregular: false }),
    'with every box open': () => folded(whole, { open: boxesIn(whole), irregular: false })
  };

  test('can be read as one first sees it, if there is a box to close for that', () => {
    const drawing = drawnAtOnce(sights['as one first sees it'](), lang);
    expect(drawing.kind).toBe('laid');
    if (open.size === 0 || whole.nodes.length < 2) return;
    expect(Math.min(frame.width / drawing.width, frame.height / drawing.height)).toBeGreaterThanOrEqual(readable);
  });

  test.each(Object.entries(sights))(
    'is that of the chart as it is today, so that nothing is laid out: %s',
    async (_, sight) => {
      // Nothing here could be a worker: what is not known comes as cards.
      const drawing = await layOut(sight(), lang);
      expect(drawing.kind).toBe('laid');
      const elk = new ELK();
      const laid = await Promise.all(graphsOf(sight(), lang).map((graph) => elk.layout(graph)));
      const anew = drawingOf(sight(), laid as Graph[], lang);
      const places = (of: typeof drawing) =>
        of.nodes.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round));
      expect(places(drawing)).toEqual(places(anew));
      expect(drawing.edges.map(({ points }) => points.length)).toEqual(anew.edges.map(({ points }) => points.length));
    }
  );
});

test('another policy is another graph: that is laid out afresh', async () => {
  const chart = atlas.find(({ name }) => name === 'call')!;
  await shippedLayout('call', 'en');
  const longer = { per: 'wall', ms: 1234 * 60_000 } as const;
  const whole = diagramFor(chart, Object.fromEntries(Object.keys(limits).map((clause) => [clause, longer])));
  const other = folded(whole, { open: boxesIn(whole), irregular: false });
  expect((await layOut(other, 'en')).kind).toBe('cards');
  // Meanwhile nobody looks at nothing: its states stand there, each in its box.
  const meanwhile = drawnAtOnce(other, 'en');
  expect([meanwhile.kind, meanwhile.nodes.length]).toEqual(['cards', nodesIn(other).length]);
  expect(misplacedIn(meanwhile, other)).toEqual([]);
});

test('of each chart and language there is one, and of others none is waited for', async () => {
  expect(Object.keys(addresses).sort()).toEqual(shown.map(({ chart, lang }) => `${chart.name}/${lang}`).sort());
  await expect(shippedLayout('constructor', 'en')).resolves.toBeUndefined();
});
