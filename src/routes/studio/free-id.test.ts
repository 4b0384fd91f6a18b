import { expect, test } from 'vitest';
import { called, freeAmong, withFreeId } from './free-id.ts';

test('a scenario gets an id that none here has, in its text', () => {
  const text = 'format: 2\nscenario: bill # mine\nversion: 1\n';
  expect(withFreeId(text, new Set(['other']))).toEqual({ text, scenario: 'bill' });
  expect(withFreeId(text, new Set(['bill', 'bill-2']))).toEqual({
    text: 'format: 2\nscenario: bill-3 # mine\nversion: 1\n',
    scenario: 'bill-3'
  });
  expect(withFreeId('scenario: "bill-2"\n', new Set(['bill-2', 'bill-3'])).text).toBe('scenario: bill-4\n');
  expect(withFreeId('version: 1\n', new Set(['bill']))).toEqual({ text: 'version: 1\n' });
});

test('it gets one also while its text is half written, and beside one that was never read', () => {
  const half = 'scenario: bill\ntitle: { zh: 账\nlines: [';
  expect(freeAmong(half, [{ text: 'scenario: bill\nlines: [' }])).toEqual({
    text: 'scenario: bill-2\ntitle: { zh: 账\nlines: [',
    scenario: 'bill-2'
  });
  expect(called(`${half}x`, 'bill-2')).toBe('scenario: bill-2\ntitle: { zh: 账\nlines: [x');
});
