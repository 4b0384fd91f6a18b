import { expect, test } from 'vitest';
import { forbiddenShares, rateText } from './published.ts';

test('a share is written in percent with one decimal, nothing of nothing as a dash', () => {
  expect(rateText({ hits: 972, of: 1000 }, 'zh-CN')).toBe('97.2%');
  expect(rateText({ hits: 1, of: 3 }, 'en')).toBe('33.3%');
  expect(rateText({ hits: 0, of: 0 }, 'en')).toBe('–');
});

test('precision, recall and F1 of forbidden talk', () => {
  const { precision, recall, f1 } = forbiddenShares({ said: 4, flagged: 5, rightly: 3 });
  expect([precision, recall]).toEqual([0.6, 0.75]);
  expect(f1).toBeCloseTo(2 / 3);
  expect(forbiddenShares({ said: 0, flagged: 0, rightly: 0 }).f1).toBe(1);
});
