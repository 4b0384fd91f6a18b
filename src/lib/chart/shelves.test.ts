import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideEachOther, stacked } from './inside/shelves';

const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) }),
  {
    maxLength: 12
  }
);

test.each([stacked, besideEachOther])('%o puts no part on another, and all within the picture', (place) => {
  fc.assert(
    fc.property(sizes, (parts) => {
      const { places, width, height } = place(parts);
      const boxes = places.map((at, index) => ({ ...at, ...parts[index]! }));
      for (const [at, one] of boxes.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(true);
        for (const other of boxes.slice(at + 1))
          expect(
            one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y
          ).toBe(true);
      }
    })
  );
});

test('what is as high as wide stands side by side, with a line between', () => {
  const square = { width: 100, height: 100 };
  const { places, dividers } = besideEachOther([square, square, square, square]);
  expect(new Set(places.map(({ y }) => y)).size).toBe(2);
  expect(dividers).toHaveLength(2);
});
