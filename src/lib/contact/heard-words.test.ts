import { expect, test } from 'vitest';
import { saidUntil } from './heard-words';

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
