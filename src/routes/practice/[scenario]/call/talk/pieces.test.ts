import { expect, test } from 'vitest';
import { piecesOf } from './pieces.ts';

test('the pieces of a line, put together, are the line', () => {
  for (const [from, to] of [
    [undefined, undefined],
    [0, 2],
    [3, 99],
    [40, 50],
    [2, 2]
  ] as const) {
    const pieces = piecesOf('您好，工号1024', from, to);
    expect(pieces.map(({ text }) => text).join('')).toBe('您好，工号1024');
  }
});

test('only the characters of the hit are marked', () => {
  expect(piecesOf('您好，工号1024', 3, 9).filter(({ marked }) => marked)).toEqual([{ text: '工号1024', marked: true }]);
});
