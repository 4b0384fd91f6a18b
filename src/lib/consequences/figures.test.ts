import { expect, test } from 'vitest';
import { deskFigures, verdictOf, type PairedFigure } from './paired-desks';
import { differenceText, valueText } from './words';

const figure = (changes: Partial<PairedFigure>): PairedFigure => ({
  id: 'handled',
  ...deskFigures.handled,
  before: 2.4,
  after: 2.4,
  mean: 0,
  n: 8,
  interval: { low: 0, high: 0 },
  verdict: 'unclear',
  ...changes
});

test('what is nothing once it is told goes in no direction', () => {
  const { handled, inTime } = deskFigures;
  const clear = { interval: { low: 0.0001, high: 0.001 }, n: 8 };
  expect(verdictOf({ ...clear, mean: 0.0005 }, handled, false)).toBe('unclear');
  expect(verdictOf({ mean: 0.5, interval: { low: 0.2, high: 0.8 }, n: 8 }, handled, false)).toBe('worse');
  expect(verdictOf({ mean: 0.4, interval: { low: 0.2, high: 0.6 }, n: 8 }, inTime, false)).toBe('unclear');
  expect(verdictOf({ mean: 2, interval: { low: 1, high: 3 }, n: 8 }, inTime, false)).toBe('better');
  expect(differenceText(figure({ mean: 0.0005, interval: { low: 0.0001, high: 0.001 } })).en).toMatch(/^0\.0 h/);
});

test('the numbers of a row have one precision, and no digit that nothing in it takes', () => {
  const fine = figure({ before: 2.4, after: 2.46, mean: 0.0625, interval: { low: -0.1, high: 0.2 } });
  expect([fine.before, fine.after].map((it) => valueText(fine, it).en)).toEqual(['2.40 h', '2.46 h']);
  expect(differenceText(fine).en).toBe('+0.06 h (95% interval −0.10 to +0.20, 8 pairs)');
  const whole = figure({ ...deskFigures.open, before: 3, after: 5, mean: 2, interval: { low: 1, high: 3 } });
  expect(valueText(whole, 3).zh).toBe('3');
  expect(differenceText(whole).zh).toBe('+2（95% 区间 +1 到 +3，8 对）');
});
