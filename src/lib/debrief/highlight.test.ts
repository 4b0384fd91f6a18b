import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from './highlight.ts';

const cut = (text: string, ranges: readonly [string, number, number][]) =>
  segmentsOf(
    text,
    ranges.map(([id, from, to]) => ({ id, from, to }))
  ).map(({ text: piece, ids }) => `${piece}:${ids.join('+')}`);

test('a line without ranges is one piece', () => {
  expect(cut('您好', [])).toEqual(['您好:']);
});

test('an empty line has no pieces', () => {
  expect(cut('', [['a', 0, 3]])).toEqual([]);
});

test('where two ranges overlap the piece is of both', () => {
  expect(
    cut('abcdef', [
      ['x', 1, 4],
      ['y', 3, 6]
    ])
  ).toEqual(['a:', 'bc:x', 'd:x+y', 'ef:y']);
});

test('one id over the same characters twice is named once', () => {
  expect(
    cut('ab', [
      ['x', 0, 2],
      ['x', 0, 2]
    ])
  ).toEqual(['ab:x']);
});

test('a character of two halves is never cut', () => {
  expect(cut('好😀好', [['x', 0, 2]])).toEqual(['好:x', '😀好:']);
});

test('the pieces joined are the line, whatever the ranges', () => {
  const range = fc.record({ from: fc.integer(), to: fc.integer(), id: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(range, { maxLength: 8 }), (text, ranges) => {
      const pieces = segmentsOf(text, ranges);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    })
  );
});
