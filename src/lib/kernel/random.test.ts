import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chance, pick, shuffle } from './random';

it('belongs to seed and name, and to nothing else', () => {
  expect(chance(7, 'variant')).toBe(chance(7, 'variant'));
  expect(chance(7, 'variant')).not.toBe(chance(8, 'variant'));
  expect(chance(7, 'a')).not.toBe(chance(7, 'b'));
});

it('stays in [0, 1) and picks every option in time', () => {
  fc.assert(fc.property(fc.integer(), fc.string(), (seed, name) => chance(seed, name) >= 0 && chance(seed, name) < 1));
  expect(new Set(Array.from({ length: 200 }, (_, seed) => pick(seed, 'x', ['a', 'b', 'c'])))).toEqual(
    new Set(['a', 'b', 'c'])
  );
});

it('shuffles without losing anything', () => {
  fc.assert(
    fc.property(fc.integer(), fc.uniqueArray(fc.integer()), (seed, list) => {
      expect([...shuffle(seed, 's', list)].sort()).toEqual([...list].sort());
    })
  );
});
