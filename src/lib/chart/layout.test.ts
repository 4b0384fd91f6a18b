import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, test } from 'vitest';
import { langs, type Lang } from '#domain/text';
import { ticketChart } from '#machines/ticket';
import { titleOf } from '#machines/titles';
import { transitionName } from '#machines/transition-names';
import { diagramOf, nodesIn } from './diagram';
import { overlap } from './boxes';
import { drawingOf, graphsOf, type Drawing, type Graph } from './layout';
import { misplacedIn } from './misplaced';
import { outlineOf } from './outline';
import { arrowOf, lineOf } from './paths';
import { linesOf, widthOf } from './inside/text-size';

const elk = new ELK();
const [contact, handling, duties, timers] = outlineOf(ticketChart).states;
const words = { state: titleOf, way: transitionName };
const life = diagramOf([contact!, handling!], words);
const others = [...duties!.states, ...timers!.states].map((region) => diagramOf([region], words));

async function drawn(diagram: typeof life, lang: Lang): Promise<Drawing> {
  const laid = await Promise.all(graphsOf(diagram, lang).map((graph) => elk.layout(graph)));
  return drawingOf(diagram, laid as Graph[], lang);
}

describe.each(langs)('laid out in %s', (lang) => {
  const whole = drawn(life, lang);

  test('the life of a ticket has its states beside each other and in their boxes', async () => {
    expect(misplacedIn(await whole, life)).toEqual([]);
    expect((await whole).nodes).toHaveLength(nodesIn(life).length);
  });

  test('so has every duty and every timer', async () => {
    for (const diagram of others) expect(misplacedIn(await drawn(diagram, lang), diagram)).toEqual([]);
  });

  test('boxes are as wide as their names, and what comes first stands above', async () => {
    const { nodes } = await whole;
    for (const { lines, width } of nodes)
      expect(width).toBeGreaterThan(Math.max(...lines.map((it) => widthOf(it, 14))));
    const top = (id: string) => nodes.find(({ node }) => node.id === id)!.y;
    expect(top('handling.assigned.waiting')).toBeLessThan(top('handling.assigned.unanswered'));
    expect(top('handling.in-progress')).toBeLessThan(top('handling.feedback'));
  });

  test('lines begin and end at the edges of their states, and carry their names without lying on a state', async () => {
    const { nodes, edges } = await whole;
    const place = new Map(nodes.map((it) => [it.node.id, it]));
    const states = nodes.filter(({ node }) => node.nodes.length === 0);
    for (const { edge, points, ways } of edges) {
      for (const [id, { x, y }] of [[edge.from, points[0]!] as const, [edge.to, points.at(-1)!] as const]) {
        const box = place.get(id)!;
        const [above, below] = [Math.abs(y - box.y), Math.abs(y - box.y - box.height)];
        expect(Math.min(above, below), `${edge.id} at ${id}`).toBeLessThan(1);
        expect(x).toBeGreaterThanOrEqual(box.x);
        expect(x).toBeLessThanOrEqual(box.x + box.width);
      }
      for (const way of ways) expect(states.filter((it) => overlap(it, way)).map(({ node }) => node.id)).toEqual([]);
    }
  });
});

describe('texts in a drawing', () => {
  test('are broken into even lines, between words or Chinese characters, not before a comma', () => {
    expect(linesOf('dispatched', 14, 150)).toEqual(['dispatched']);
    expect(linesOf('connected, not yet greeted', 14, 156)).toEqual(['connected, not', 'yet greeted']);
    expect(linesOf('告知投诉处理结果，并询问满意度', 13, 132)).toEqual(['告知投诉处理结果，', '并询问满意度']);
  });

  test('lose no letter', () => {
    for (const text of [
      '“自助排障无效”标记',
      'VIP 客户 24 小时内上门',
      'a-word-longer-than-any-line-could-ever-be-here'
    ])
      expect(linesOf(text, 13, 60).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

describe('the path of a line', () => {
  test('rounds its corners and ends where the head of its arrow does', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 20 },
      { x: 30, y: 20 }
    ];
    expect(lineOf(points)).toBe('M0 0L0 14Q0 20 6 20L30 20');
    expect(arrowOf(points)).toBe('M30 20L22 24L22 16Z');
    expect(arrowOf([])).toBe('');
  });
});
