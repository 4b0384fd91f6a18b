import { expect, test } from 'vitest';
import { keyCaps } from './key-caps.ts';

const texts = (press: string, platform: string) => keyCaps(press, platform).map(({ text }) => text);

test('keys that are held together, and keys one after the other', () => {
  expect(keyCaps('Ctrl+K 1', 'Linux x86_64')).toEqual([
    { text: 'Ctrl', first: true },
    { text: 'K', first: false },
    { text: '1', first: true }
  ]);
});

test('a Mac has Command where others have Ctrl', () => {
  expect(texts('Ctrl+K Q', 'MacIntel')).toEqual(['⌘', 'K', 'Q']);
  expect(texts('Ctrl+K Q', 'Win32')).toEqual(['Ctrl', 'K', 'Q']);
});

test('plus is a key, too', () => {
  expect(texts('+', 'Win32')).toEqual(['+']);
});
