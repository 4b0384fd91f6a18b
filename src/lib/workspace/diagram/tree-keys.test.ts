import { expect, test } from 'vitest';
import { treeStep, Typeahead } from './tree-keys.ts';

const open = new Set(['box']);
const view = {
  around: new Map([
    ['first', []],
    ['box', []],
    ['inside', ['box']],
    ['shut', []]
  ]),
  isBox: (id: string) => id === 'box' || id === 'shut',
  isOpen: (id: string) => open.has(id),
  nameOf: (id: string) => id
};
const shown = ['first', 'box', 'inside', 'shut'].map((id) => ({ id }));
const step = (key: string, id: string) => treeStep(key, id, view, shown);

test('a tree is walked through what is seen, opened to the right and closed to the left', () => {
  expect(['first', 'box', 'inside', 'shut'].map((id) => step('ArrowDown', id))).toEqual([
    { to: 'box' },
    { to: 'inside' },
    { to: 'shut' },
    undefined
  ]);
  expect([step('ArrowUp', 'first'), step('ArrowUp', 'shut')]).toEqual([undefined, { to: 'inside' }]);
  expect([step('ArrowRight', 'shut'), step('ArrowRight', 'box'), step('ArrowRight', 'inside')]).toEqual([
    'toggle',
    { to: 'inside' },
    undefined
  ]);
  expect([step('ArrowLeft', 'box'), step('ArrowLeft', 'inside'), step('ArrowLeft', 'shut')]).toEqual([
    'toggle',
    { to: 'box' },
    undefined
  ]);
  expect([step('Home', 'shut'), step('End', 'first'), step('Enter', 'box'), step('Tab', 'box')]).toEqual([
    { to: 'first' },
    { to: 'shut' },
    'select',
    undefined
  ]);
});

test('letters find the next name that begins with them', () => {
  const typed = new Typeahead();
  expect(typed.find('b', 'box', shown, view, 0)).toEqual({ to: 'box' });
  expect(typed.find('s', 'first', shown, view, 2000)).toEqual({ to: 'shut' });
  expect(typed.find('h', 'shut', shown, view, 2100)).toEqual({ to: 'shut' });
  expect(typed.find('z', 'shut', shown, view, 4000)).toBeUndefined();
  expect(typed.find('ArrowDown', 'first', shown, view, 6000)).toBeUndefined();
});
