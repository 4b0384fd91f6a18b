import { expect, it } from 'vitest';
import { attempt } from './testing/attempts';
import { trendOf } from './trend';

const totals = (...some: readonly number[]) => some.map((total, days) => attempt(days, {}, { total }));

it('of one attempt compares nothing', () => {
  expect(trendOf(totals(10))).not.toHaveProperty('pair');
  expect(trendOf([])).toEqual({ points: [] });
});

it('holds the last attempt against the one before it, however the earlier ones went', () => {
  expect(trendOf(totals(100, 100, 100, 14)).pair).toEqual({ last: 14, before: 100 });
  expect(trendOf(totals(20, 100, 100, 100)).pair).toEqual({ last: 100, before: 100 });
});

it('compares with the same kind of call and as much help alone', () => {
  const led = attempt(0, {}, { total: 100, mode: 'guided' });
  const other = attempt(1, {}, { total: 90, scenario: 'complaint' });
  const own = attempt(2, {}, { total: 60 });
  expect(trendOf([led, other, own])).not.toHaveProperty('pair');
  expect(trendOf([own, led, other, attempt(3, {}, { total: 70 })]).pair).toEqual({ last: 70, before: 60 });
});

it('shows the last dozen, earliest first', () => {
  const points = trendOf(totals(...Array.from({ length: 20 }, (_, i) => i))).points;
  expect(points.map(({ total }) => total)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
});
