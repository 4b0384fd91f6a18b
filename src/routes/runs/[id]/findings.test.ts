import { expect, test } from 'vitest';
import type { Finding } from '#scoring/scorecard';
import { cost, counts, dearest, groupsOf, pointsText, worstFirst } from './findings.ts';

function finding(id: string, over: Partial<Finding> = {}): Finding {
  return {
    id,
    clause: id,
    dimension: 'phrasing',
    verdict: 'met',
    window: { opens: 'contact', closes: ['contact-ends'] },
    points: 1000,
    max: 1000,
    lost: 0,
    gate: false,
    entries: [],
    why: { code: 'met', values: {} },
    remedy: { code: 'none', values: {} },
    ...over
  };
}
const met = finding('met', { entries: [{ entry: 4, at_ms: 0 }] });
const late = finding('late', { verdict: 'late', points: 500 });
const missed = finding('missed', { verdict: 'missed', points: 0, dimension: 'process' });
const gate = finding('gate', { verdict: 'violated', points: 0, max: 0, lost: 0, gate: true });
const review = finding('review', { verdict: 'to-review', points: 0, max: 0 });
const waived = finding('waived', { verdict: 'not-applicable' });
const all = [met, late, missed, gate, review, waived];
const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id);

test('a broken gate comes first, then what cost most', () => {
  expect(ids(worstFirst(all))).toEqual(['gate', 'missed', 'late', 'review', 'met', 'waived']);
});

test('what was taken off costs as much as what was not earned', () => {
  expect(cost(finding('f', { points: 0, max: 0, lost: 2000 }))).toBe(2000);
});

test('met findings stand apart from those to look at', () => {
  const [phrasing, process] = groupsOf(all, 'all');
  expect(ids(phrasing!.open)).toEqual(['gate', 'late', 'review']);
  expect(ids(phrasing!.fine)).toEqual(['met', 'waived']);
  expect(ids(process!.open)).toEqual(['missed']);
});

test('a filter and its count agree, and a gate without points is lost all the same', () => {
  const shown = groupsOf(all, 'lost').flatMap(({ open, fine }) => [...open, ...fine]);
  expect(ids(shown)).toEqual(['gate', 'late', 'missed']);
  expect(counts(all)).toEqual({ all: 6, lost: 3, review: 1 });
});

test('a line shows its own findings whatever the filter', () => {
  expect(groupsOf(all, 'review', 4).flatMap(({ fine }) => ids(fine))).toEqual(['met']);
});

test('the dearest are those that cost points, not what is in order', () => {
  expect(ids(dearest(all, 3))).toEqual(['missed', 'late']);
});

test('hundredths read as points without idle zeros', () => {
  expect([1000, 750, 25, 0].map(pointsText)).toEqual(['10', '7.5', '0.25', '0']);
});
