import { expect, test } from 'vitest';
import type { Standing } from './mastery';
import { inTurn, weakestFirst } from './weakest';

const standing = (clause: string, it: Partial<Standing> = {}): Standing => ({
  clause,
  stage: 'intake',
  mastery: 'new',
  lapse: 0,
  lost: 0,
  max: 0,
  gate: false,
  ...it
});

test('a broken gate comes first, then the dearest loss, then what fades, what was never tried, what is steady', () => {
  const standings = [
    standing('steady', { mastery: 'steady', last: 1 }),
    standing('new'),
    standing('cheap', { mastery: 'practised', last: 0.5, lost: 100, lapse: 0.5 }),
    standing('fading', { mastery: 'fading', last: 1 }),
    standing('dear', { mastery: 'practised', last: 0.2, lost: 400, lapse: 0.8 }),
    standing('gate', { mastery: 'practised', last: 0, lost: 50, lapse: 1, gate: true })
  ];
  expect(weakestFirst(standings)).toEqual(['gate', 'dear', 'cheap', 'fading', 'new', 'steady']);
});

test('whoever is new goes through the clauses in the order of the SOP', () => {
  expect(weakestFirst([standing('a'), standing('b'), standing('c')])).toEqual(['a', 'b', 'c']);
});

test('each clause has its turn before any comes twice, but what was asked for comes first', () => {
  const things = ['a', 'a', 'b', 'b', 'c', 'x'].map((clause, at) => ({ clause, at }));
  const told = (wanted?: string) => inTurn(things, ['c', 'a', 'b'], wanted).map(({ clause, at }) => `${clause}${at}`);
  expect(told()).toEqual(['c4', 'a0', 'b2', 'x5', 'a1', 'b3']);
  expect(told('b')).toEqual(['b2', 'b3', 'c4', 'a0', 'x5', 'a1']);
});
