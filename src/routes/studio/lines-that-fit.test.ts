import { expect, test } from 'vitest';
import type { Scenario } from '#scenario/scenario';
import { linesThatFit } from './lines-that-fit.ts';

const ready = {
  voice: { bad: { clause: '2.1-identity', beside: ['sms'] } },
  vague: { bad: { clause: '5.1-outcome', beside: ['fee'] } },
  rude: { bad: { clause: '5.1-abuse' } }
} as unknown as Scenario['ready'];
const line = (id: string, more: { bad?: unknown; isRight?: boolean } = {}) => ({ id, isRight: false, ...more });
const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id);

test('what is waited for stands first, with the mistakes beside it; all else stands behind', () => {
  const lines = [
    line('sms', { isRight: true }),
    line('fee'),
    ...['voice', 'vague', 'rude'].map((id) => line(id, { bad: {} }))
  ];
  const { fit, rest } = linesThatFit(lines, ready);
  expect(ids(fit)).toEqual(['sms', 'voice']);
  expect(ids(rest)).toEqual(['fee', 'vague', 'rude']);
});

test('where nothing is waited for, a few good lines stand first', () => {
  const { fit, rest } = linesThatFit([...'abcd'].map((id) => line(id)).concat(line('rude', { bad: {} })), ready);
  expect(ids(fit)).toEqual(['a', 'b', 'c']);
  expect(ids(rest)).toEqual(['d', 'rude']);
});
