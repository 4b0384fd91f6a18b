import { expect, test } from 'vitest';
import type { Diagram, DiagramNode } from '#chart/diagram';
import { firstOpen } from './chart-layouts.ts';

const node = (id: string, ...nodes: readonly DiagramNode[]): DiagramNode => ({
  id,
  name: { zh: '甲', en: id },
  parallel: false,
  initial: false,
  final: false,
  nodes
});
const boxes = (...ids: readonly string[]): Diagram => ({
  nodes: ids.map((id) => node(id, node(`${id}.in`))),
  edges: []
});
const tall = (each: number) => (open: ReadonlySet<string>) =>
  Promise.resolve({ width: 100, height: 100 + each * open.size });

test('what can be read whole is open whole', async () => {
  expect([...(await firstOpen(boxes('a', 'b'), tall(100)))]).toEqual(['a', 'b']);
});

test('of what cannot, as many boxes as can, the first of them first', async () => {
  expect([...(await firstOpen(boxes('a', 'b', 'c', 'd'), tall(300)))]).toEqual(['a', 'b']);
  expect([...(await firstOpen(boxes('a', 'b'), tall(3000)))]).toEqual([]);
});

test('what is one box is open however large', async () => {
  expect([...(await firstOpen(boxes('a'), tall(3000)))]).toEqual(['a']);
});
