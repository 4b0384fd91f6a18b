import { expect, test } from 'vitest';
import type { Finding, Scorecard } from '#scoring/scorecard';
import { cost, counts, failuresOf, groupsOf, pointsText, unsettledIn, worstFirst } from './findings.ts';

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
const full = { points: 100, max: 100, score: 100 };
const card: Scorecard = {
  scenario: 's',
  variant: 'v',
  seed: 1,
  mode: 'exam',
  lang: 'zh-CN',
  origin: 'fresh',
  allowance: 1,
  total: 70,
  passed: false,
  record: true,
  gates: [],
  dimensions: { phrasing: full, process: full, outcome: full },
  findings: [],
  ending: 'abandoned',
  endingRegular: false,
  passingEndings: [],
  consequences: [],
  versions: { charts: '', policy: '', lexicon: '', scenario: '' }
};
const met = finding('met', { entries: [{ entry: 4, at_ms: 0 }] });
const late = finding('late', { verdict: 'late', points: 500 });
const missed = finding('missed', { verdict: 'missed', points: 0, dimension: 'process' });
const gate = finding('gate', { verdict: 'violated', points: 0, max: 0, lost: 0, gate: true });
const review = finding('review', { verdict: 'to-review', points: 0, max: 0 });
const waived = finding('waived', { verdict: 'not-applicable' });
const all = [met, late, missed, gate, review, waived];
const none = new Set<string>();
const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id);

test('a broken gate comes first, then what cost most', () => {
  expect(ids(worstFirst(all))).toEqual(['gate', 'missed', 'late', 'review', 'met', 'waived']);
});

test('what was taken off costs as much as what was not earned', () => {
  expect(cost(finding('f', { points: 0, max: 0, lost: 2000 }))).toBe(2000);
});

test('met findings stand apart from those to look at', () => {
  const [phrasing, process] = groupsOf(all, 'all', none);
  expect(ids(phrasing!.open)).toEqual(['gate', 'late', 'review']);
  expect(ids(phrasing!.fine)).toEqual(['met']);
  // What a call does not ask for was not done, and stands apart from what was.
  expect(ids(phrasing!.unasked)).toEqual(['waived']);
  expect(ids(process!.open)).toEqual(['missed']);
});

test('a filter and its count agree, and a gate without points is lost all the same', () => {
  const shown = groupsOf(all, 'lost', none).flatMap(({ open, fine }) => [...open, ...fine]);
  expect(ids(shown)).toEqual(['gate', 'late', 'missed']);
  expect(counts(all, none)).toEqual({ all: 6, open: 4, lost: 3, review: 1 });
});

test('so many are said to be looked at as stand open in the list', () => {
  const open = groupsOf(all, 'all', none).flatMap((group) => group.open);
  expect(counts(all, none).open).toBe(open.length);
});

test('what was not settled is told, however the ending is called', () => {
  const fact = (verdict: Finding['verdict']): Finding => ({ ...all[0]!, id: 'settled', fact: 'settled', verdict });
  expect(unsettledIn({ findings: [...all, fact('missed')] })?.id).toBe('settled');
  expect(unsettledIn({ findings: [...all, fact('met')] })).toBeUndefined();
  expect(unsettledIn({ findings: all })).toBeUndefined();
});

test('a finding that is disputed is to review until it is answered', () => {
  const disputed = new Set(['late']);
  const shown = groupsOf(all, 'review', disputed).flatMap(({ open, fine }) => [...open, ...fine]);
  expect(ids(shown)).toEqual(['late', 'review']);
  expect(counts(all, disputed)).toEqual({ all: 6, open: 4, lost: 3, review: 2 });
});

test('a call that failed always says why', () => {
  const failed = { ...card, findings: [], total: 80, passingEndings: ['handed-over'], ending: 'handed-over' };
  expect(failuresOf(failed, { total: 80, verdict: 60 })).toEqual([{ is: 'total' }]);
  expect(failuresOf({ ...failed, ending: 'abandoned' }, undefined)).toEqual([{ is: 'ending' }]);
  expect(failuresOf({ ...failed, passed: true }, undefined)).toEqual([]);
});

test('hundredths read as points without idle zeros', () => {
  expect([1000, 750, 25, 0].map(pointsText)).toEqual(['10', '7.5', '0.25', '0']);
});

test('what only in part is left to a trainer waits for review, too', () => {
  const partly = finding('partly', {
    verdict: 'partly',
    points: 500,
    why: { code: 'parts-missing', values: {}, more: [{ code: 'part-unsure', values: {} }] }
  });
  expect(counts([met, late, review, partly], none).review).toBe(2);
  expect(groupsOf([met, partly], 'review', none).flatMap(({ open }) => ids(open))).toEqual(['partly']);
});
