import { describe, expect, test } from 'vitest';
import { endOfQuarter, isMonth, monthOf, quarterOf, startOfMonth } from './periods';
import { at } from './testing/samples';

describe('5.2, 5.3: months and quarters', () => {
  test('are those of Shanghai, wherever this runs', () => {
    expect(monthOf(Date.parse('2026-10-31T15:59:59Z'))).toBe('2026-10');
    expect(monthOf(Date.parse('2026-10-31T16:00:00Z'))).toBe('2026-11');
    expect(startOfMonth('2026-11')).toBe(at('2026-11-01 00:00'));
  });
  test.each([
    ['2026-01-01 00:00', '2026-Q1', '2026-04-01 00:00'],
    ['2026-03-31 23:59', '2026-Q1', '2026-04-01 00:00'],
    ['2026-04-01 00:00', '2026-Q2', '2026-07-01 00:00'],
    ['2026-12-31 23:59', '2026-Q4', '2027-01-01 00:00']
  ])('%s lies in %s, which ends on %s', (time, quarter, end) => {
    expect(quarterOf(at(time))).toBe(quarter);
    expect(endOfQuarter(quarter)).toBe(at(end));
  });
  test.each(['2026-13', '2026-00', '2026-1', '1999-12', '2200-01', '2026-11-01', '', 'no'])('%j is no month', (text) =>
    expect(isMonth(text)).toBe(false)
  );
});
