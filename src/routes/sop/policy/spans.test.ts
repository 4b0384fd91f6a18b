import { expect, test } from 'vitest';
import { parseLimit } from '#domain/limit';
import { limitUnits, spanOf, spanWritten } from './spans.ts';

test('what is put in is what a policy reads', () => {
  for (const unit of limitUnits)
    for (const amount of ['1', '3']) {
      const written = spanWritten({ amount, unit });
      expect(parseLimit(written), written).toBeDefined();
      expect(spanOf(written)).toEqual({ amount, unit });
    }
});

test('what is not in one unit is left as it is written', () => {
  for (const text of ['1h 30min', 'soon', '', '-2h', '2', 'h', '1d working', 2, undefined])
    expect(spanOf(text)).toBeUndefined();
  expect(spanOf('90m')).toEqual({ amount: '90', unit: 'min' });
  expect(spanOf('0.6s')).toEqual({ amount: '0.6', unit: 's' });
});
