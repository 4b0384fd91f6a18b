import { expect, test } from 'vitest';
import type { DrawnEdge, DrawnNode } from '#chart/layout';
import { badgePlace } from './badge-place.ts';

const node = (nodes: readonly unknown[] = []) =>
  ({ node: { id: 'a', nodes }, x: 100, y: 100, width: 200, height: 40, lines: [], limits: [] }) as unknown as DrawnNode;
const line = (...points: readonly (readonly [number, number])[]) =>
  ({ edge: { id: 'l' }, points: points.map(([x, y]) => ({ x, y })), ways: [] }) as unknown as DrawnEdge;

test('a badge lies on the lower edge of a state, on the upper one of a box, at the right', () => {
  expect(badgePlace(node(), 50, { edges: [] })).toEqual({ x: 246, y: 131 });
  expect(badgePlace(node([{}]), 50, { edges: [] })).toEqual({ x: 246, y: 91 });
});

test('where a line ends or begins there, or something is said, it lies elsewhere', () => {
  const [back, on] = [line([270, 200], [270, 140]), line([120, 140], [120, 200])];
  expect(badgePlace(node(), 50, { edges: [back] })).toEqual({ x: 104, y: 131 });
  expect(badgePlace(node(), 50, { edges: [back, on] })).toEqual({ x: 175, y: 131 });
  const said = { ...back, points: [], ways: [{ x: 90, y: 141, width: 220, height: 18 }] } as unknown as DrawnEdge;
  expect(badgePlace(node(), 50, { edges: [said] })).toEqual({ x: 246, y: 91 });
});
