import { describe, expect, it } from 'vitest';
import { passingEndings, rounded } from './score';
import { playedWith } from './testing/played';

const { case: ordinary } = playedWith({}).call.caseFile;
const ends = (conditions: Partial<typeof ordinary.conditions>) =>
  passingEndings({ ...ordinary, conditions: { ...ordinary.conditions, ...conditions } });

describe('the endings that pass', () => {
  it.each([
    ['what can be settled is settled', {}, ['solved-on-the-spot']],
    ['what cannot be is handed over', { 'solvable-on-the-spot': false }, ['handed-over']],
    [
      'what is out of scope is transferred, and nothing else',
      { 'in-scope': false, 'can-verify': false },
      ['transferred']
    ],
    ['who cannot verify may be let go', { 'can-verify': false }, ['solved-on-the-spot', 'not-verifiable']]
  ])('%s', (_, conditions, endings) => {
    expect(ends(conditions)).toEqual(endings);
  });
});

describe('a score', () => {
  it.each([
    [79.95, 80],
    [79.949, 79.9],
    [66.666, 66.7],
    // In binary it lies just below the half.
    [1.005 * 50, 50.3],
    [0, 0],
    [100, 100]
  ])('of %d is written %d: half up, to one decimal', (value, written) => {
    expect(rounded(value)).toBe(written);
  });
});
