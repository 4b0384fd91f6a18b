import { describe, expect, test } from 'vitest';
import { learn, textsOf } from './learn.ts';
import { calibrate, type HeldOutLine } from './calibrate.ts';
import { learnVotes, type VotedLine } from '../../vote-training.ts';

/** Texts of which every third holds the hash 7, beside two of some others. */
const grams = Array.from({ length: 300 }, (_, i) => [100 + (i % 40), 200 + (i % 17), ...(i % 3 === 0 ? [7] : [])]);
const says = grams.map((one) => one.includes(7));
const all = Int32Array.from(grams.keys());

describe('learning from examples', () => {
  const texts = textsOf(grams, 10, 1);
  test('finds what tells them apart', () => {
    const { weights, bias } = learn(texts, all, says);
    const score = (one: readonly number[]): number => bias + one.reduce((sum, gram) => sum + weights[gram]!, 0);
    for (const [i, one] of grams.entries()) expect(score(one) > 0, `text ${i}`).toBe(says[i]);
    expect(weights[7]).toBe(Math.max(...weights));
  });
  test('gives the same weights each time', () => {
    expect(learn(texts, all, says)).toEqual(learn(textsOf(grams, 10, 1), all, says));
  });
  test('learns nothing from what it is not given', () => {
    const { weights } = learn(
      texts,
      all.filter((i) => i % 40 !== 5),
      says
    );
    expect(weights[105]).toBe(0);
  });
});

describe('votes', () => {
  const lines = grams.map((one, i): VotedLine => ({
    grams: one,
    says: new Set(says[i] ? ['fee', 'shirking'] : []),
    counts: () => true,
    // The rules miss some, and find some that are not there.
    ruled: new Set((says[i] && i % 2 === 0) || i % 50 === 1 ? ['fee', 'shirking'] : [])
  }));
  const learned = learnVotes(['fee', 'shirking'], lines);
  test.each(['fee', 'shirking'])('on %s refuse, doubt, suspect and find in that order', (name) => {
    const { denies, doubts, suspects, finds } = learned[name]!;
    expect(denies).toBeLessThan(doubts);
    expect(doubts).toBeLessThan(suspects);
    expect(suspects).toBeLessThanOrEqual(finds);
  });
});

describe('the odds that a name is said', () => {
  /** Lines whose odds are 2 × score − 1, and 3 more where a rule finds it. */
  const judged = Array.from({ length: 4000 }, (_, i): HeldOutLine => {
    const score = ((i * 37) % 400) / 100 - 2;
    const ruled = i % 3 === 0;
    const share = 1 / (1 + Math.exp(-(2 * score - 1 + (ruled ? 3 : 0))));
    return { score, ruled, says: (i * 0.6180339887) % 1 < share };
  });
  test('are fitted to what lines say', () => {
    const { slope, shift, rule } = calibrate(judged);
    expect(slope).toBeCloseTo(2, 0);
    expect(shift).toBeCloseTo(-1, 0);
    expect(rule).toBeCloseTo(3, 0);
  });
  test('stay what they were taken to be where few lines tell otherwise', () => {
    const prior = { slope: 5, shift: -4, rule: 2 };
    const { slope, shift } = calibrate(judged.slice(0, 6), prior, 50);
    expect(Math.abs(slope - 5)).toBeLessThan(0.5);
    expect(Math.abs(shift + 4)).toBeLessThan(0.5);
  });
});
