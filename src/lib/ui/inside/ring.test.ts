import { expect, test } from 'vitest';
import { ringDash, ringTone } from './ring.ts';

test('a ring is amber when a quarter is left and red when nothing is', () => {
  expect([1, 0.26, 0.25, 0.01, 0, -1].map(ringTone)).toEqual(['ok', 'ok', 'warn', 'warn', 'broken', 'broken']);
});

test('a ring never draws more than its circle', () => {
  expect([-1, 0.5, 7].map((share) => ringDash(share).dash)).toEqual(['0.00 100', '50.00 100', '100.00 100']);
});

test('a ring empties clockwise: what is left ends at twelve', () => {
  expect(ringDash(0.75)).toEqual({ dash: '75.00 100', offset: '-25.00' });
});
