import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Watched } from './inside/reads';
import { pairedMean } from './paired-desks.ts';

describe('watched data', () => {
  const data = { limits: { a: 1, b: 2 }, gates: ['x', 'y'], pass: { total: 80 }, text: { zh: '甲', en: 'A' } };

  test.each<[string, (it: typeof data) => unknown, typeof data | object, boolean]>([
    ['what was not read', (it) => it.pass.total, { ...data, gates: [] }, true],
    ['what was read', (it) => it.pass.total, { ...data, pass: { total: 81 } }, false],
    ['another key of a mapping', (it) => it.limits.a, { ...data, limits: { a: 1, b: 3 } }, true],
    [
      'a mapping whose keys were listed',
      (it) => Object.keys(it.limits),
      { ...data, limits: { a: 1, b: 2, c: 3 } },
      false
    ],
    [
      'a value of a mapping whose keys were listed',
      (it) => Object.keys(it.limits),
      { ...data, limits: { a: 9, b: 2 } },
      true
    ],
    ['a list that was searched', (it) => it.gates.includes('z'), { ...data, gates: ['x', 'y', 'z'] }, false],
    ['a mapping that was copied', (it) => ({ ...it.text }), { ...data, text: { zh: '甲', en: 'B' } }, false],
    [
      'a key that was asked for',
      (it) => Object.hasOwn(it.limits, 'c'),
      { ...data, limits: { ...data.limits, c: 1 } },
      false
    ],
    ['a key that is gone', (it) => it.text.en, { ...data, text: undefined }, false]
  ])('%s', (_, use, other, same) => {
    const watched = new Watched(data);
    use(watched.view);
    expect(watched.isSameIn(other as typeof data)).toBe(same);
  });

  test('gives whoever reads it the same answers as the data, and says “same” only where these are the same', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.array(fc.integer())));
    fc.assert(
      fc.property(values, values, fc.constantFrom('a', 'b', 'c'), (one, other, key) => {
        const ask = (it: typeof one) => JSON.stringify([it[key], Object.hasOwn(it, 'a')]);
        const watched = new Watched(one);
        expect(ask(watched.view)).toBe(ask(one));
        if (watched.isSameIn(other)) expect(ask(other)).toBe(ask(one));
      })
    );
  });
});

describe('a paired mean', () => {
  // By hand: mean 2, standard deviation 1, t(2) = 4.303.
  test('has its interval by Student’s t', () => {
    const { mean, interval, n } = pairedMean([1, 2, 3]);
    expect([mean, n]).toEqual([2, 3]);
    expect(interval!.low).toBeCloseTo(2 - 4.303 / Math.sqrt(3), 3);
    expect(interval!.high).toBeCloseTo(2 + 4.303 / Math.sqrt(3), 3);
  });
  test('of one pair has none', () => expect(pairedMean([1])).toEqual({ mean: 1, n: 1 }));
  test('of many goes by the same distribution behind the table', () => {
    const many = Array.from({ length: 61 }, (_, at) => at % 2);
    const { mean, interval } = pairedMean(many);
    const deviation = Math.sqrt(many.reduce((sum, it) => sum + (it - mean) ** 2, 0) / 60);
    // t(60) = 2.000
    expect(interval!.high - mean).toBeCloseTo((2.0003 * deviation) / Math.sqrt(61), 4);
  });
});
