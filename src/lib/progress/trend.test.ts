import { expect, it } from 'vitest';
import { attempt } from './testing/attempts';
import { trendOf } from './trend';

const totals = (...some: readonly number[]) => some.map((total, days) => attempt(days, {}, { total }));

it('of a few attempts says nothing', () => {
  expect(trendOf(totals(10, 50, 90))).not.toHaveProperty('change');
});

it('is the later half against the earlier, the middle one left out', () => {
  expect(trendOf(totals(10, 20, 50, 60)).change).toBe(40);
  expect(trendOf(totals(10, 20, 99, 50, 60)).change).toBe(40);
  expect(trendOf(totals(60, 60, 40, 40)).change).toBe(-20);
});

it('shows the last dozen, earliest first', () => {
  const points = trendOf(totals(...Array.from({ length: 20 }, (_, i) => i))).points;
  expect(points.map(({ total }) => total)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
});
