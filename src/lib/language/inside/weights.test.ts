import { expect, test } from 'vitest';
import fc from 'fast-check';
import { eachWeight, written } from './weights';

function back(weights: Float64Array): Map<number, number> {
  const found = new Map<number, number>();
  eachWeight(written(weights, 0), (at, weight) => found.set(at, weight));
  return found;
}

test('weights come back where they stood, and nearly as heavy', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(2 ** 14 - 1), fc.double({ min: -3, max: 3, noNaN: true })), { maxLength: 40 }),
      (some) => {
        const weights = new Float64Array(2 ** 14);
        for (const [at, weight] of some) weights[at] = weight;
        const found = back(weights);
        const most = Math.max(...some.map(([, weight]) => Math.abs(weight)), 0) || 1;
        expect([...found.keys()].every((at) => weights[at] !== 0)).toBe(true);
        for (const [at] of some) {
          const error = Math.abs(weights[at]! - (found.get(at) ?? 0));
          expect(error).toBeLessThanOrEqual(most * (Math.sqrt(Math.abs(weights[at]!) / most) / 8 + 1 / 256) + 1e-12);
        }
      }
    )
  );
});

test('the heaviest stays as heavy as it was', () => {
  expect(back(Float64Array.of(0, 0.5, 0, -2)).get(3)).toBe(-2);
});

test('nothing is written of what is nothing', () => {
  expect(written(new Float64Array(2 ** 14), 0.5)).toEqual({ places: '', levels: '', most: 1, bias: 0.5 });
});

test('what is written needs no escape in JSON', () => {
  const weights = Float64Array.from({ length: 2 ** 14 }, (_, i) => (i % 97 === 0 || i > 16_000 ? 1 : 0));
  const { places } = written(weights, 0);
  expect(JSON.stringify(places)).toHaveLength(places.length + 2);
});
