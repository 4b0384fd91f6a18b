import { expect, test } from 'vitest';
import { piecesOf, saidUntil } from './pieces.ts';

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

test('a line is said from nothing to all of it, never backwards', () => {
  const text = 'Tell me why my bill is 129 yuan 这个月。';
  const said = Array.from({ length: 101 }, (_, percent) => saidUntil(text, percent / 100));
  expect(said[0]).toBe(0);
  expect(said.at(-1)).toBe(text.length);
  expect(said).toEqual([...said].sort((a, b) => a - b));
});

test('a word and a surrogate pair are never cut', () => {
  expect('Explain that'.slice(0, saidUntil('Explain that', 0.2))).toBe('Explain');
  expect('𠮷𠮷'.slice(0, saidUntil('𠮷𠮷', 0.3))).toBe('𠮷');
});
