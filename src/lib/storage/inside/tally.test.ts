import { expect, it } from 'vitest';
import { tallyOf } from './tally';

const finding = (clause: string, change: object = {}) => ({
  id: clause,
  clause,
  verdict: 'met',
  points: 500,
  max: 500,
  lost: 0,
  gate: false,
  ...change
});
const card = (...findings: readonly object[]) => ({ variant: 'vip', findings });

it('adds up what several findings say of one clause, losses taken off', () => {
  const late = finding('a', { verdict: 'late', points: 250 });
  const broken = finding('x', { verdict: 'violated', points: 0, max: 0, lost: 1000 });
  expect(tallyOf(card(finding('a'), late, broken))).toEqual({
    variant: 'vip',
    clauses: [
      { clause: 'a', points: 750, max: 1000 },
      { clause: 'x', points: -1000, max: 0 }
    ]
  });
});

it('keeps what was said of the finding that cost most, a gate before all; of what was in order nothing', () => {
  const said = (text: string) => ({ zh: text, en: text });
  const reasons = { cheap: said('cheap'), dear: said('dear'), gate: said('gate'), fine: said('fine') };
  const cheap = finding('a', { id: 'cheap', points: 400 });
  const dear = finding('a', { id: 'dear', points: 0 });
  const gate = finding('a', { id: 'gate', gate: true });
  const why = (...findings: readonly object[]) => tallyOf(card(...findings), reasons)?.clauses[0]?.why;
  expect(why(cheap, dear)).toEqual(said('dear'));
  expect(why(cheap, dear, gate)).toEqual(said('gate'));
  expect(why(finding('a', { id: 'fine' }))).toBeUndefined();
  expect(why(finding('a', { id: 'unsaid', points: 0 }))).toBeUndefined();
});

it('a broken gate stays with its clause, whatever else was met of it', () => {
  const gate = finding('a', { verdict: 'violated', points: 0, gate: true });
  for (const findings of [
    [gate, finding('a')],
    [finding('a'), gate]
  ])
    expect(tallyOf(card(...findings))?.clauses).toEqual([{ clause: 'a', points: 500, max: 1000, gate: true }]);
});

it.each(['not-applicable', 'to-review'])('what is %s says nothing of the trainee', (verdict) => {
  expect(tallyOf(card(finding('a', { verdict })))?.clauses).toEqual([]);
});

it('what only follows from another lapse is not held against its clause', () => {
  expect(tallyOf(card(finding('a', { verdict: 'missed', points: 0, cause: 'b' })))?.clauses).toEqual([]);
});

it.each([undefined, null, 'card', {}, { variant: 'vip' }, { variant: 1, findings: [] }])('%j is no card', (value) => {
  expect(tallyOf(value)).toBeUndefined();
});

it('a finding that is none is left out', () => {
  expect(tallyOf(card({ clause: 'a' }, finding('b', { points: Number.NaN }), finding('c')))?.clauses).toEqual([
    { clause: 'c', points: 500, max: 500 }
  ]);
});
