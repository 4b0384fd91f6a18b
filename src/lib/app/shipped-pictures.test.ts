import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { atlas, customerName, customerOf, diagramFor, type AtlasChart } from '#atlas/atlas';
import { pictureWords } from '#atlas/picture-words';
import { nodesIn } from '#chart/diagram';
import { boxesIn, folded } from '#chart/folding';
import { misplacedIn } from '#chart/misplaced';
import { overlapsIn } from '#chart/overlaps';
import { svgOf } from '#chart/svg';
import { langs, type Lang } from '#domain/text';
import { must } from '../../../tests/tools/benches/figures';
import { loadPolicy, loadScenario, shippedScenarios } from '../../cli/data';
import { drawnAtOnce } from './chart-layout';
import { shippedLayout } from './shipped-layout';

/** Every shipped chart as a picture: what is in it, kept as a text for each; `SB_WRITE=1` writes them anew. */
const policy = must(await loadPolicy(undefined));
const charts: AtlasChart[] = [...atlas];
for (const path of shippedScenarios()) {
  const scenario = must(await loadScenario(path, policy));
  charts.push({ ...customerOf(scenario), name: customerName(scenario.id) });
}

interface Place {
  readonly id: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

const attribute = (tag: string, name: string): number => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]);

/** The shapes of an SVG with what is written in them, as they are in the file. */
function shapesOf(svg: string): readonly Place[] {
  const texts = [...svg.matchAll(/<text [^>]*>[^<]*<\/text>/g)].map(([tag]) => ({
    x: attribute(tag, 'x'),
    y: attribute(tag, 'y'),
    isWay: tag.includes('class="way"'),
    words: />([^<]*)</.exec(tag)![1]!
  }));
  const shapes = [...svg.matchAll(/<g id="([^"]*)">(?:(?!<rect).)*(<rect [^>]*>)/gs)].map(([, id, tag]) => {
    const [x, y] = [attribute(tag!, 'x'), attribute(tag!, 'y')];
    return { id: id!, x, y, right: x + attribute(tag!, 'width'), bottom: y + attribute(tag!, 'height') };
  });
  const area = ({ x, y, right, bottom }: Omit<Place, 'words'>): number => (right - x) * (bottom - y);
  const holds = (it: Omit<Place, 'words'>, x: number, y: number): boolean =>
    it.x <= x && x <= it.right && it.y <= y && y <= it.bottom;
  const words = new Map<string, string[]>();
  for (const text of texts.filter(({ isWay }) => !isWay)) {
    const [least] = shapes.filter((it) => holds(it, text.x, text.y)).sort((a, b) => area(a) - area(b));
    if (least) words.set(least.id, [...(words.get(least.id) ?? []), text.words]);
  }
  return shapes.map((it) => ({ ...it, words: (words.get(it.id) ?? []).join(' / ') }));
}

/** Shapes in shapes, as they lie in each other, in this order. */
function nested(all: readonly Place[], order: readonly string[]): readonly string[] {
  const shapes = order.map((id) => all.find((it) => it.id === id)!);
  const area = ({ x, y, right, bottom }: Place): number => (right - x) * (bottom - y);
  const around = (it: Place): readonly Place[] =>
    shapes.filter(
      (o) =>
        o !== it && o.x <= it.x && o.y <= it.y && o.right >= it.right && o.bottom >= it.bottom && area(o) > area(it)
    );
  return shapes.map((it) => `${'  '.repeat(around(it).length)}${it.words}`);
}

describe.each(charts)('the picture of the chart $name', (chart) => {
  const whole = diagramFor(chart, policy.limits);
  const diagram = folded(whole, { open: boxesIn(whole), irregular: false });
  const drawn = async (lang: Lang) => {
    await shippedLayout(chart.name, lang);
    return drawnAtOnce(diagram, lang);
  };

  test('has the states and lines that it had, each in its box, in both languages', async () => {
    const told: string[] = [];
    for (const lang of langs) {
      const drawing = await drawn(lang);
      expect([drawing.kind, misplacedIn(drawing, diagram)]).toEqual(['laid', []]);
      const svg = svgOf(drawing, pictureWords(chart.text, drawing), lang);
      const shapes = shapesOf(svg);
      expect(shapes.map(({ id }) => id).sort()).toEqual(
        nodesIn(diagram)
          .map(({ id }) => id)
          .sort()
      );
      const named = new Map(shapes.map(({ id, words }) => [id, words.split(' / ')[0]!]));
      const lines = drawing.edges.map(
        ({ edge: { from, to }, ways, more }) =>
          `${named.get(from)} → ${named.get(to)}: ${[...ways.map((way) => way.lines.join(lang === 'en' ? ' ' : '')), ...(more ? [more.text] : [])].join('; ')}`
      );
      for (const { ways } of drawing.edges)
        for (const { lines: words } of ways)
          for (const each of words) expect(svg).toContain(`>${each.replaceAll('&', '&amp;')}</text>`);
      told.push(
        `# ${lang}`,
        '',
        ...nested(
          shapes,
          nodesIn(diagram).map(({ id }) => id)
        ),
        '',
        ...lines,
        ''
      );
    }
    const file = `tests/pictures/${chart.name}.txt`;
    const current = told.join('\n');
    if (process.env['SB_WRITE']) writeFileSync(file, current);
    expect(existsSync(file), `${file}: SB_WRITE=1 writes it`).toBe(true);
    expect(current).toBe(readFileSync(file, 'utf8'));
  });

  test.each(langs)('has nothing lie on what is to be read in %s', async (lang) => {
    // A line that there was no way around is seen between the letters of a head.
    const bad = overlapsIn(await drawn(lang)).filter((it) => !/^head of \S+ on line/.test(it));
    // Known: the sign that closes the box on the one line that goes up beside it.
    expect(bad.filter((it) => !it.startsWith('sign of handling.feedback on line'))).toEqual([]);
  });
});
