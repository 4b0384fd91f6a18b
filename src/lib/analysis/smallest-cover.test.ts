import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { smallestCover, type Covering } from './smallest-cover.ts';

const covering = (id: string, ...covers: readonly string[]): Covering => ({ id, covers: new Set(covers) });

/** All choices, the small ones first. */
function bySize(all: readonly Covering[]): readonly (readonly Covering[])[] {
  const choices = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, at) => (bits >> at) % 2 === 1));
  return choices.sort((a, b) => a.length - b.length);
}

const unionOf = (all: readonly Covering[]) => new Set(all.flatMap(({ covers }) => [...covers])).size;

const few = fc
  .array(fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 5 }), { maxLength: 9 })
  .map((sets) => sets.map((covers, at) => covering(String(at), ...covers)));

describe('the smallest cover', () => {
  it('is smaller than what always taking the most leads to', () => {
    const all = [
      covering('most', 'b', 'c', 'd', 'e'),
      covering('left', 'a', 'b', 'c'),
      covering('right', 'd', 'e', 'f')
    ];
    expect(smallestCover(all)).toEqual({ chosen: ['left', 'right'], isSmallest: true });
  });

  it('is nothing where nothing is covered', () => {
    expect(smallestCover([])).toEqual({ chosen: [], isSmallest: true });
    expect(smallestCover([covering('empty')])).toEqual({ chosen: [], isSmallest: true });
  });

  it('says that it was given up, and covers all the same', () => {
    const all = [
      covering('most', 'b', 'c', 'd', 'e'),
      covering('left', 'a', 'b', 'c'),
      covering('right', 'd', 'e', 'f')
    ];
    expect(smallestCover(all, 1)).toEqual({ chosen: ['most', 'left', 'right'], isSmallest: false });
  });

  test('covers all, and no smaller choice does', () => {
    fc.assert(
      fc.property(few, (all) => {
        const { chosen, isSmallest } = smallestCover(all);
        expect(isSmallest).toBe(true);
        expect(unionOf(all.filter(({ id }) => chosen.includes(id)))).toBe(unionOf(all));
        expect(chosen.length).toBe(bySize(all).find((choice) => unionOf(choice) === unionOf(all))!.length);
      }),
      { numRuns: 150 }
    );
  });
});
