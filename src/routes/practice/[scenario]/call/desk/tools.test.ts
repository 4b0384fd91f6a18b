import { behindLeader } from '#app/keys.svelte';
import { expect, test } from 'vitest';
import { masked, pressOf, toolsOf } from './tools.ts';

test('a masked number keeps its ends and hides its middle', () => {
  expect(masked('13800138021')).toBe('138****8021');
  expect(masked('滨江路66号1栋1203室')).not.toContain('66号');
});

test('what is too short to have a middle is hidden whole', () => {
  expect(masked('王二')).toBe('＊＊');
});

const text = { zh: '', en: '' };
const plan = { name: text, yuan: 89, note: text };

test('an exam has no scripts, and every other tool keeps its key', () => {
  expect(toolsOf('exam', { plan })).not.toContain('scripts');
  expect(toolsOf('guided', { plan })).toContain('scripts');
  expect(toolsOf('exam', { plan }).map(pressOf)).toEqual(['1', '3', '5', '8', '9'].map(behindLeader));
});

test('the numbered parts of the desk have their numbers as keys', () => {
  expect((['customer', 'matter', 'ticket'] as const).map(pressOf)).toEqual(['1', '2', '3'].map(behindLeader));
});

test('of records the desk has those that there are of the customer', () => {
  const line = [{ label: text, value: text }];
  expect(toolsOf('exam', { plan, line, services: [] })).toEqual([
    'customer',
    'ticket',
    'plan',
    'line',
    'credit',
    'route'
  ]);
});
