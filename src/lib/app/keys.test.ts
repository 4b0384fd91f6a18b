import { afterEach, expect, test, vi } from 'vitest';
import { behindLeader, keys, spell } from './keys.svelte.ts';

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

const pressed = (key: string, ctrlKey = false) =>
  ({ ...none, key, ctrlKey, code: '', target: null, preventDefault: () => {} }) as unknown as KeyboardEvent;

afterEach(() => vi.unstubAllGlobals());

test('a key of the menu that is pressed before its page is fetched opens it when it is there', async () => {
  vi.stubGlobal('HTMLElement', EventTarget);
  vi.stubGlobal('document', { activeElement: null, querySelector: () => null });
  const run = vi.fn();
  const group = { title: () => 'pages', keys: [{ press: behindLeader('T'), does: () => 'studio', run }] };
  keys.handle(pressed('t'));
  keys.handle(pressed('k', true));
  keys.register({ title: () => 'other', keys: [{ press: behindLeader('X'), does: () => 'x', run: () => {} }] })();
  keys.handle(pressed('t'));
  expect(keys.menu).toBe(true);
  const leave = keys.register(group);
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  expect(keys.menu).toBe(false);
  leave();
  keys.register(group)();
  keys.handle(pressed('k', true));
  keys.register(group)();
  expect(run).toHaveBeenCalledOnce();
  keys.toggleMenu(false);
});
