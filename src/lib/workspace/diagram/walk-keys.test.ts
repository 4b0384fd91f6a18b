import { expect, test } from 'vitest';
import type { Drawing, DrawnNode } from '#chart/layout';
import { beside, linesAt, nextFrom } from './walk-keys.ts';

const name = { zh: '甲', en: 'A' };
const drawn = (id: string, x: number, y: number): DrawnNode => ({
  node: { id, name, parallel: false, initial: false, final: false, nodes: [] },
  lines: [],
  limits: [],
  x,
  y,
  width: 10,
  height: 10
});
const drawing: Drawing = {
  kind: 'laid',
  width: 200,
  height: 200,
  nodes: [drawn('a', 50, 0), drawn('near', 50, 40), drawn('joined', 80, 80), drawn('left', 0, 0)],
  edges: [{ edge: { id: 'a > joined', from: 'a', to: 'joined', ways: [] }, points: [], ways: [] }]
};

test('an arrow follows a line before it goes to what is nearer', () => {
  expect(nextFrom(drawing, 'a', 'ArrowDown')).toBe('joined');
  expect(nextFrom(drawing, 'joined', 'ArrowUp')).toBe('a');
});

test('what lies straight ahead is come to, however a line leads away to the side', () => {
  const far = { ...drawing, nodes: [...drawing.nodes.slice(0, 2), drawn('joined', 400, 60)] };
  expect(nextFrom(far, 'a', 'ArrowDown')).toBe('near');
  expect(nextFrom(far, 'a', 'ArrowRight')).toBe('joined');
});

test('a line on that side of a state is followed, however far beside it leads', () => {
  const line = {
    ...{ edge: { id: 'a > aside', from: 'a', to: 'aside', ways: [] }, ways: [] },
    points: [
      { x: 55, y: 10 },
      { x: 155, y: 60 }
    ]
  };
  const aside: Drawing = { ...drawing, nodes: [...drawing.nodes, drawn('aside', 150, 60)], edges: [line] };
  expect(nextFrom(aside, 'a', 'ArrowDown')).toBe('aside');
  expect(nextFrom(aside, 'aside', 'ArrowUp')).toBe('a');
  // Nor does it lead to what lies the other way.
  expect(
    nextFrom({ ...aside, edges: [{ ...line, points: line.points.toReversed() }] }, 'a', 'ArrowUp')
  ).toBeUndefined();
});

test('one after the other every state is come to, and at each every line', () => {
  const of = { nodes: drawing.nodes.map(({ node }) => node) };
  const met = ['a'];
  while (met.length <= 4) met.push(beside(of, met.at(-1)!, 1)!);
  expect(met).toEqual(['a', 'near', 'joined', 'left', 'a']);
  expect([beside(of, 'a', -1), beside(of, 'elsewhere', 1)]).toEqual(['left', undefined]);
  expect(['a', 'joined', 'left'].map((id) => linesAt(drawing, id).length)).toEqual([1, 1, 0]);
});

test('where no line leads that way it goes to the nearest, and nowhere where nothing lies', () => {
  expect(nextFrom(drawing, 'a', 'ArrowLeft')).toBe('left');
  expect(nextFrom(drawing, 'near', 'ArrowUp')).toBe('a');
  expect(nextFrom(drawing, 'left', 'ArrowLeft')).toBeUndefined();
  expect(nextFrom(drawing, 'a', 'Enter')).toBeUndefined();
});
