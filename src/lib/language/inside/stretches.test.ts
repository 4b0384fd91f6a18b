import { expect, test } from 'vitest';
import { stretchesOf } from './stretches';

test('a clause is judged as a whole, a longer line also in stretches that overlap', () => {
  expect(stretchesOf(0)).toEqual([{ from: 0, to: 0 }]);
  expect(stretchesOf(20)).toEqual([{ from: 0, to: 20 }]);
  expect(stretchesOf(30)).toEqual([
    { from: 0, to: 30 },
    { from: 0, to: 20 },
    { from: 10, to: 30 }
  ]);
});

test('of a long text only the stretches are judged; together they are all of it', () => {
  const all = stretchesOf(500);
  expect(all.every(({ from, to }) => to - from <= 20)).toBe(true);
  const covered = new Set(all.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  expect(covered.size).toBe(500);
});
