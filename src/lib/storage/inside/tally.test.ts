import { expect, it } from 'vitest';
import { tallyOf } from './tally';

const finding = (clause: string, change: object = {}) => ({
  clause,
  verdict: 'met',
  points: 500,
  max: 500,
  lost: 0,
  gate: false,
  ...change
});
function why(code: unknown, values: object = {}) {
  return { code, values };
}
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

it('keeps what the card says of the finding that cost most, a gate before all', () => {
  const cheap = finding('a', { points: 400, why: why('cheap') });
  const dear = finding('a', { points: 0, why: why('dear', { said: '20', part: { zh: '费用', en: 'fee' } }) });
  const gate = finding('a', { why: why('gate'), gate: true });
  const [first] = tallyOf(card(cheap, dear))!.clauses;
  expect(first?.why).toEqual({ code: 'dear', values: { said: '20', part: { zh: '费用', en: 'fee' } } });
  expect(tallyOf(card(cheap, dear, gate))?.clauses[0]?.why).toEqual({ code: 'gate', values: {} });
});

it.each([why('x', { a: [] }), why(1, {}), { code: 'x' }, 'x', why('x', { a: 'x'.repeat(5000) })])(
  'what is no sentence, %j, is not kept, nor is what was in order',
  (told) => {
    expect(tallyOf(card(finding('a', { points: 0, why: told })))?.clauses[0]).not.toHaveProperty('why');
    expect(tallyOf(card(finding('a', { why: why('met') })))?.clauses[0]).not.toHaveProperty('why');
  }
);

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
