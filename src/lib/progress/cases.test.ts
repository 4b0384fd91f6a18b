import { expect, it } from 'vitest';
import { bestAttempt, casesOf } from './cases';
import { attempt } from './testing/attempts';

const scenario = { id: 'outage', variants: [{ id: 'vip' }, { id: 'cured' }, { id: 'unpaid' }] };
const states = (...attempts: Parameters<typeof casesOf>[1]) => casesOf(scenario, attempts).map(({ state }) => state);

it('a case is met by being played, and passed by passing it unled', () => {
  expect(states()).toEqual(['unmet', 'unmet', 'unmet']);
  expect(states(attempt(0, {}, { passed: false }), attempt(1, {}, { variant: 'cured' }))).toEqual([
    'met',
    'passed',
    'unmet'
  ]);
  expect(states(attempt(0, {}, { mode: 'guided' }))).toEqual(['met', 'unmet', 'unmet']);
  expect(states(attempt(0, {}, { scenario: 'complaint' }))).toEqual(['unmet', 'unmet', 'unmet']);
});

it('what was passed only by picking lines is told apart from what was never passed', () => {
  const led = (...attempts: Parameters<typeof casesOf>[1]) => casesOf(scenario, attempts)[0]?.led;
  const guided = attempt(0, {}, { mode: 'guided' });
  expect(led(guided)).toBe(true);
  expect(led(attempt(0, {}, { mode: 'guided', passed: false }))).toBeUndefined();
  expect(led(guided, attempt(1))).toBeUndefined();
});

it('its best is the best total of its own tries', () => {
  const tries = [attempt(0, {}, { total: 40 }), attempt(1, {}, { total: 70 }), attempt(2, {}, { total: 60 })];
  expect(casesOf(scenario, tries)[0]).toEqual({ variant: { id: 'vip' }, state: 'passed', best: 70, tries: 3 });
});

it('the best attempt passed before it had points, practice counts, and of equals the earlier stands', () => {
  const failed = attempt(0, {}, { total: 95, passed: false });
  const passed = attempt(1, {}, { total: 82 });
  const equal = attempt(2, {}, { total: 82 });
  expect(bestAttempt([failed, passed, equal], 'outage')).toBe(passed);
  expect(bestAttempt([failed, passed], 'outage', 'exam')).toBeUndefined();
  expect(bestAttempt([failed], 'complaint')).toBeUndefined();
});
