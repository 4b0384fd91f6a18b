import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dimension } from '#domain/ids';
import { views, type Judgements, type View } from '#domain/judgements';
import { readJudgements, writeJudgements } from '#formats/judgements';
import { compared, kappaBand } from './judgement';

const by = (name: string, phrasing: readonly (View | undefined)[], log = '0123456789abcdef'): Judgements => ({
  by: name,
  at: '2026-11-30T08:00:00.000Z',
  runs: phrasing.map((view, at) => ({ run: `r${at}`, log, views: view === undefined ? {} : { phrasing: view } }))
});
const many = (count: number, view: View): readonly View[] => Array.from({ length: count }, () => view);

test('kappa is what the books work out: 50 judged, 35 alike, 0.4', () => {
  // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: the example of the textbooks.
  const one = by('A', [...many(25, 'fair'), ...many(25, 'strict')]);
  const other = by('B', [...many(20, 'fair'), ...many(5, 'strict'), ...many(10, 'fair'), ...many(15, 'strict')]);
  const { all, byDimension, differences, runs } = compared(one, other);
  expect(all).toMatchObject({ judged: 50, agreed: 35 });
  expect(all.kappa).toBeCloseTo(0.4, 10);
  expect(byDimension.phrasing).toEqual(all);
  expect(byDimension.process).toEqual({ judged: 0, agreed: 0 });
  expect(runs).toBe(50);
  expect(differences[0]).toEqual({ run: 'r20', dimension: 'phrasing' satisfies Dimension, views: ['fair', 'strict'] });
  expect(differences).toHaveLength(15);
});

test('who says one and the same throughout has no kappa, and what only one judged is not counted', () => {
  expect(compared(by('A', many(3, 'fair')), by('B', many(3, 'fair'))).all).toEqual({ judged: 3, agreed: 3 });
  expect(compared(by('A', ['fair', undefined]), by('B', ['strict', 'fair'])).all).toMatchObject({
    judged: 1,
    agreed: 0
  });
  expect(compared(by('A', many(3, 'fair')), by('B', many(3, 'strict'))).all).not.toHaveProperty('kappa');
  // Another call under the same id is another call.
  expect(compared(by('A', ['fair']), by('B', ['fair'], 'fedcba9876543210')).runs).toBe(0);
});

test('a high share is put beside what chance alone gives, where both nearly always say the same', () => {
  const a = by('A', [...many(90, 'fair'), ...many(10, 'strict')]);
  const b = by('B', [...many(80, 'fair'), ...many(10, 'strict'), ...many(2, 'strict'), ...many(8, 'fair')]);
  const { judged, agreed, kappa, byChance, mostly } = compared(a, b).all;
  expect([agreed / judged, mostly]).toEqual([0.82, 'fair']);
  expect(byChance).toBeCloseTo(0.9 * 0.88 + 0.1 * 0.12, 10);
  expect(kappa).toBeCloseTo((0.82 - 0.804) / 0.196, 10);
  expect(kappaBand(kappa!)).toBe('slight');
  const mixed = compared(by('A', ['fair', 'strict']), by('B', ['fair', 'strict'])).all;
  expect(mixed).toEqual({ judged: 2, agreed: 2, kappa: 1, byChance: 0.5 });
});

test.each([
  [-0.1, 'poor'],
  [0, 'slight'],
  [0.2, 'slight'],
  [0.21, 'fair'],
  [0.6, 'moderate'],
  [0.61, 'substantial'],
  [0.8, 'substantial'],
  [1, 'perfect']
] as const)('a kappa of %d is %s, by Landis and Koch', (kappa, band) => expect(kappaBand(kappa)).toBe(band));

test('agreement is the same from either side, at most 1, and survives the file', () => {
  const views_ = fc.array(fc.option(fc.constantFrom(...views), { nil: undefined }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(views_, views_, (a, b) => {
      const [one, other] = [by('A', a), by('B', b)];
      const { all } = compared(one, other);
      const back = compared(other, one).all;
      expect({ ...back, kappa: undefined }).toEqual({ ...all, kappa: undefined });
      if (all.kappa === undefined) expect(back.kappa).toBeUndefined();
      else expect(back.kappa).toBeCloseTo(all.kappa, 10);
      expect(all.kappa ?? 0).toBeLessThanOrEqual(1);
      expect(readJudgements(writeJudgements(one))).toEqual(one);
    })
  );
});

test('a file that judges one run twice, or says something else than there is to say, is none', () => {
  const text = writeJudgements(by('A', ['fair']));
  expect(readJudgements(text.replace('"fair"', '"unfair"'))).toBeUndefined();
  expect(readJudgements(text.replace('"by": "A"', '"by": " "'))).toBeUndefined();
  expect(readJudgements(text.slice(0, -2))).toBeUndefined();
  const twice = by('A', ['fair', 'fair']);
  expect(
    readJudgements(writeJudgements({ ...twice, runs: twice.runs.map((one) => ({ ...one, run: 'r' })) }))
  ).toBeUndefined();
});
