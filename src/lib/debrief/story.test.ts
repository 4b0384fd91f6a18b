import { expect, test } from 'vitest';
import type { AfterCall } from '#simulation/follow-through';
import { storyOf } from './story';

const hour_ms = 3_600_000;
const did = (name: string, hours: number) => ({ name, kind: 'record', who: 'customer', at_ms: hours * hour_ms });
const told = (...facts: readonly ReturnType<typeof did>[]): string => {
  const after = { facts, notes: [], openedAt_ms: 0, rating: 2 } as unknown as AfterCall;
  return storyOf(after, {} as never, { zh: '满意', en: 'satisfied' }, false)
    .map(({ en }) => en)
    .join(' ');
};

test('a customer who was not satisfied first is told of with both of what they said, and when', () => {
  expect(told(did('rated', 1))).toContain('the customer\'s rating was "satisfied"');
  for (const first of ['rated', 'not-satisfied'])
    expect(told(did(first, 1), did('rated', 30))).toMatch(
      /the customer was not satisfied, .* the rating was "satisfied"/
    );
});
