import { expect, test } from 'vitest';
import { comesAt } from './comes-at.ts';

test('a call has its day in words, in either language, wherever the device is', () => {
  expect(comesAt('2026-11-28 10:50', 'zh-CN')).toBe('2026年11月28日星期六 10:50');
  expect(comesAt('2026-11-28 10:50', 'en')).toMatch(/^Saturday,? 28 November 2026(,| at) 10:50$/);
  // Behind midnight in Shanghai it is still the day before elsewhere.
  expect(comesAt('2027-01-01 00:10', 'en')).toMatch(/^Friday,? 1 January 2027/);
});
