import ELK from 'elkjs/lib/elk.bundled.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { addresses } from 'virtual:switchboard-charts/layouts';
import { atlas, diagramFor, firstSightOf } from '#atlas/atlas';
import { boxesIn, folded } from '#chart/folding';
import { drawingOf, graphsOf, type Graph } from '#chart/layout';
import { langs } from '#domain/text';
import type { Policy } from '#machines/policy';
import { must } from '../../../tests/tools/benches/figures';
import { loadPolicy } from '../../cli/data';
import { layOut } from './chart-layout';
import { shippedLayout } from './shipped-layout';

const shown = atlas.flatMap((chart) => langs.map((lang) => ({ chart, lang, name: `${chart.name} in ${lang}` })));
let limits: Policy['limits'];
beforeAll(async () => {
  ({ limits } = must(await loadPolicy(undefined)));
});

describe.each(shown)('the layout that is shipped of $name', ({ chart, lang }) => {
  const sights = {
    'as one first sees it': () => {
      const whole = diagramFor(chart, limits);
      return folded(whole, firstSightOf(chart, whole));
    },
    'with every box open': () => {
      const whole = diagramFor(chart, limits);
      return folded(whole, { open: boxesIn(whole), irregular: false });
    }
  };

  test.each(Object.entries(sights))(
    'is that of the chart as it is today, so that nothing is laid out: %s',
    async (_, sight) => {
      await shippedLayout(chart.name, lang);
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
  const drawing = await layOut(folded(whole, firstSightOf(chart, whole)), 'en');
  expect(drawing.kind).toBe('cards');
});

test('of each chart and language there is one, and of others none is waited for', async () => {
  expect(Object.keys(addresses).sort()).toEqual(shown.map(({ chart, lang }) => `${chart.name}/${lang}`).sort());
  await expect(shippedLayout('constructor', 'en')).resolves.toBeUndefined();
});
