import { expect, test } from 'vitest';
import { behindLeader, spell } from './keys.svelte.ts';

const none = { altKey: false, ctrlKey: false, metaKey: false };

test('a key of the menu says what is pressed before it', () => {
  expect(behindLeader('1')).toBe('Ctrl+K 1');
});

test('Alt with a digit is the same key on a Mac, where it types another character', () => {
  expect(spell({ ...none, altKey: true, key: '¡', code: 'Digit1' })).toBe('alt+1');
});

test('a question mark is a question mark wherever the layout has it', () => {
  expect(spell({ ...none, key: '?', code: 'Minus' })).toBe('?');
});

test('Ctrl and Command are one', () => {
  expect(spell({ ...none, metaKey: true, key: 'K', code: 'KeyK' })).toBe('ctrl+k');
});
