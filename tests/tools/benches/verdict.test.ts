import { describe, expect, it } from 'vitest';
import type { Bench } from './figures.ts';
import { excesses, figureLine } from './verdict.ts';

const bench: Bench = {
  name: 'a step',
  budget_ms: 20,
  judged: 'p95_ms',
  against: 'a leap',
  mostTimes: 0.5,
  run: () => Promise.resolve({ p50_ms: 1, p95_ms: 1 })
};

describe('a bench', () => {
  it('is within on its budget and on its ratio', () => {
    expect(excesses(bench, { p50_ms: 5, p95_ms: 20 }, 10)).toEqual([]);
  });
  it('says which figure is over its budget', () => {
    expect(excesses(bench, { p50_ms: 5, p95_ms: 20.5 }, 10)).toEqual([
      'the 95th percentile of 20.5 ms is over 20.0 ms'
    ]);
    expect(excesses({ ...bench, judged: 'p50_ms' }, { p50_ms: 5, p95_ms: 20.5 }, 10)).toEqual([]);
  });
  it('says which ratio is over', () => {
    expect(excesses(bench, { p50_ms: 6, p95_ms: 6 }, 10)).toEqual(['0.6 times “a leap” is over 0.5 times']);
  });
  it('holds nothing against what was not measured, and takes no number for a figure that is none', () => {
    expect(excesses(bench, { p50_ms: 900, p95_ms: 1 })).toEqual([]);
    expect(excesses(bench, { p50_ms: NaN, p95_ms: NaN })).toHaveLength(1);
  });
  it('is told in one line, with what it may be', () => {
    expect(figureLine(bench, { p50_ms: 0.05, p95_ms: 123.4 }, 0.2)).toBe(
      'a step: median 50 µs, 95th percentile 123 ms; the 95th percentile at most 20.0 ms; 0.25 times “a leap”, at most 0.5'
    );
  });
});
