import { expect, it } from 'vitest';
import { undoesByKey } from './undo-by-key.ts';

/** A form that hears keys, and what was taken back and made again in it. */
function form(kind: 'text' | 'list' = 'text') {
  const done: string[] = [];
  const node = Object.assign(new EventTarget(), { matches: () => kind === 'text' });
  const off = undoesByKey({ undo: () => done.push('undo'), redo: () => done.push('redo') })(node);
  const press = (key: string, held: object = { ctrlKey: true }): boolean => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ...held });
    return !node.dispatchEvent(event);
  };
  return { done, node, press, off };
}

it('takes changes back and makes them again', () => {
  const { done, press, off } = form();
  expect(press('z')).toBe(true);
  expect(press('Z', { metaKey: true, shiftKey: true })).toBe(true);
  expect(press('y')).toBe(true);
  expect(press('z', {})).toBe(false);
  expect(done).toEqual(['undo', 'redo', 'redo']);
  off();
  press('z');
  expect(done).toHaveLength(3);
});

it('leaves the keys to a field in which something was typed', () => {
  const { done, node, press } = form();
  node.dispatchEvent(new Event('input'));
  expect(press('z')).toBe(false);
  expect(done).toEqual([]);
  node.dispatchEvent(new Event('focusin'));
  press('z');
  expect(done).toEqual(['undo']);
});

it('has the keys where a field of text was left, and where something was chosen from a list', () => {
  const { done, node, press } = form();
  node.dispatchEvent(new Event('input'));
  node.dispatchEvent(new Event('focusout'));
  expect(press('z')).toBe(true);
  const list = form('list');
  list.node.dispatchEvent(new Event('input'));
  expect(list.press('z')).toBe(true);
  expect([...done, ...list.done]).toEqual(['undo', 'undo']);
});
