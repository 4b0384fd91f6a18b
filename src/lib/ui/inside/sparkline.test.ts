import { expect, it } from 'vitest';
import { polyline } from './sparkline.ts';

const frame = { width: 110, height: 60, inset: 5 };

it('runs from left to right, 100 at the top', () => {
  expect(polyline([0, 50, 100], frame)).toEqual([
    { x: 5, y: 55 },
    { x: 55, y: 30 },
    { x: 105, y: 5 }
  ]);
});

it('keeps a single value in the middle, and what is beyond in the picture', () => {
  expect(polyline([120], frame)).toEqual([{ x: 55, y: 5 }]);
});
