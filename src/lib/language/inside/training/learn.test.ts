import { describe, expect, test } from 'vitest';
import { learn, learnSparse, textsOf } from './learn.ts';
import { calibrate, type HeldOutLine } from './calibrate.ts';
import { Votes } from '../classifier.ts';
import { gramsOf, viewOf, type VoteSource } from '../../training.ts';
import { foldOf, inOrder, learnVotes, runOns, type Unheld, type VotedLine } from '../../vote-training.ts';

/** Texts of which every third holds the hash 7, beside two of some others. */
const grams = Array.from({ length: 300 }, (_, i) => [100 + (i % 40), 200 + (i % 17), ...(i % 3 === 0 ? [7] : [])]);
const says = grams.map((one) => one.includes(7));
const all = Int32Array.from(grams.keys());
const ones = new Float64Array(300).fill(1);
const cost = { says: 2, silent: 1 };

describe('learning from examples', () => {
  const texts = textsOf(grams, ones, 10, 1);
  test('finds what tells them apart', () => {
    const { weights, bias } = learn(texts, all, says, cost);
    const score = (one: readonly number[]): number => bias + one.reduce((sum, gram) => sum + weights[gram]!, 0);
    for (const [i, one] of grams.entries()) expect(score(one) > 0, `text ${i}`).toBe(says[i]);
    expect(weights[7]).toBe(Math.max(...weights));
  });
  test('gives the same weights each time', () => {
    expect(learn(texts, all, says, cost)).toEqual(learn(textsOf(grams, ones, 10, 1), all, says, cost));
  });
  test('learns nothing from what it is not given', () => {
    const { weights } = learn(
      texts,
      all.filter((i) => i % 40 !== 5),
      says,
      cost
    );
    expect(weights[105]).toBe(0);
  });
  test('takes a text that counts as many for many', () => {
    const odd = [...grams, [7, 900]];
    const told = [...says, false];
    const scoreOf = (weight: number): number => {
      const { weights, bias } = learn(
        textsOf(
          odd,
          Float64Array.from(odd, (_, i) => (i === 300 ? weight : 1)),
          10,
          1
        ),
        Int32Array.from(odd.keys()),
        told,
        cost
      );
      return bias + (weights[7]! + weights[900]!) / Math.SQRT2;
    };
    expect(scoreOf(50)).toBeLessThan(scoreOf(0.02));
  });
  test('leaves out what weighs little, and learns the rest anew', () => {
    const dense = learn(texts, all, says, cost).weights;
    const { weights, bias } = learnSparse(texts, all, says, cost, 0.5);
    const kept = weights.filter((weight) => weight !== 0).length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(dense.filter((weight) => weight !== 0).length);
    for (const [i, one] of grams.entries())
      expect(bias + one.reduce((sum, gram) => sum + weights[gram]!, 0) > 0, `text ${i}`).toBe(says[i]);
  });
});

describe('lines made run-ons', () => {
  const line = (word: string, i: number) => ({
    key: Math.imul(i + 1, 2654435761) >>> 0,
    fold: i % 2,
    words: [word, word],
    says: new Set([word]),
    counts: (name: string) => name !== word || word !== 'f'
  });
  const made = runOns([...'abcdefghij'].map(line));
  test('are put together within a fold, say all that their lines say, and count where each of them does', () => {
    expect(made.length).toBeGreaterThan(0);
    for (const { fold, words, says: said, counts } of made) {
      expect(words.length).toBeGreaterThanOrEqual(4);
      expect([...said]).toEqual([...new Set(words)]);
      for (const word of said) expect('abcdefghij'.indexOf(word) % 2).toBe(fold);
      expect(counts('f')).toBe(!said.has('f'));
    }
  });
});

describe('a line more or less', () => {
  const line = (i: number) => ({
    key: Math.imul(i + 1, 2654435761) >>> 0,
    fold: i % 2,
    words: [`w${i}`],
    says: new Set([`w${i}`]),
    counts: () => true
  });
  const textsIn = (lines: readonly ReturnType<typeof line>[]) => runOns(lines).map(({ words }) => words.join(' '));
  const lines = Array.from({ length: 400 }, (_, i) => line(i));
  test.each([0, 57, 200, 399])('leaves the rows of others as they were: without line %i', (left) => {
    const before = textsIn(lines);
    const after = new Set(textsIn(lines.filter((_, i) => i !== left)));
    expect(before.length).toBeGreaterThan(40);
    expect(before.filter((text) => !after.has(text)).length).toBeLessThanOrEqual(3);
  });
  test('changes neither the order nor the fold of the others, wherever it stands', () => {
    const keys = inOrder([...lines].reverse()).map(({ key }) => key);
    expect(keys).toEqual(inOrder(lines).map(({ key }) => key));
    expect(inOrder(lines.slice(1)).map(foldOf)).toEqual(
      inOrder(lines)
        .filter(({ key }) => key !== lines[0]!.key)
        .map(foldOf)
    );
  });
});

describe('votes', () => {
  const scoreOf = (vote: VoteSource, words: readonly string[]): number =>
    new Votes({ fee: vote }).score('fee', gramsOf(words, viewOf('fee')).whole);
  test('are insisted on where a line has to hold and does not', () => {
    const many = grams.map((one, i): VotedLine => ({
      key: Math.imul(i + 1, 2654435761) >>> 0,
      words: one.map((gram) => `w${gram}`),
      says: new Set(says[i] ? ['fee'] : []),
      counts: () => true,
      ruled: new Set()
    }));
    // It says what most of its kind do not.
    const odd: VotedLine = { ...many[1]!, key: 77, words: ['w101', 'w999'], says: new Set(['fee']) };
    const lines = [...many, odd];
    const learnedWith = (unheld?: Unheld) => learnVotes('zh', ['fee'], lines, [], unheld).votes['fee']!;
    const least = scoreOf(learnedWith(), odd.words) + 0.1;
    const asked: number[] = [];
    const insisted = learnedWith((votes) => {
      const score = scoreOf(votes['fee']!, odd.words);
      asked.push(score);
      return score < least ? new Map([['fee', new Set([odd])]]) : new Map();
    });
    expect(asked.length).toBeGreaterThan(1);
    expect(scoreOf(insisted, odd.words)).toBeGreaterThanOrEqual(least);
  });

  const lines = grams.map((one, i): VotedLine => ({
    key: Math.imul(i + 1, 2654435761) >>> 0,
    words: one.map(String),
    says: new Set(says[i] ? ['fee', 'shirking'] : []),
    counts: () => true,
    // The rules miss some, and find some that are not there.
    ruled: new Set((says[i] && i % 2 === 0) || i % 50 === 1 ? ['fee', 'shirking'] : [])
  }));
  const { votes: learned, without } = learnVotes('zh', ['fee', 'shirking'], lines);
  test.each(['fee', 'shirking'])('on %s refuse, doubt, suspect and find in that order', (name) => {
    const { denies, doubts, suspects, finds } = learned[name]!;
    expect(denies).toBeLessThan(doubts);
    expect(doubts).toBeLessThan(suspects);
    expect(suspects).toBeLessThanOrEqual(finds);
  });
  test('are learned without each fold as well, under the same limits', () => {
    expect(without).toHaveLength(4);
    for (const votes of without) {
      expect(votes['fee']).toMatchObject({ finds: learned['fee']!.finds });
      expect(votes['fee']!.levels).not.toBe('');
    }
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
