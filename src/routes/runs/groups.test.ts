import { expect, it } from 'vitest';
import { dayOf, grouped } from './groups.ts';

const run = (scenario: string, startedAt: string, updatedAt = startedAt) => ({
  header: { scenario, startedAt },
  updatedAt
});
const utc = (): number => 0;
const shanghai = (): number => 8 * 3_600_000;
const shape = (groups: ReturnType<typeof grouped<ReturnType<typeof run>>>) =>
  groups.map(({ key, runs }) => [key, ...runs.map(({ header }) => header.startedAt.slice(5, 16))]);

const old = run('outage', '2025-03-01T08:00:00Z', '2025-03-09T08:00:00Z');
const late = run('outage', '2025-03-02T20:00:00Z');
const early = run('complaint', '2025-03-02T09:00:00Z');

it('days come last first, and in them calls by their start, whenever they were written', () => {
  expect(shape(grouped([old, early, late], 'day', utc))).toEqual([
    ['2025-03-02', '03-02T20:00', '03-02T09:00'],
    ['2025-03-01', '03-01T08:00']
  ]);
});

it('a day is one of the reader’s clock', () => {
  expect(grouped([late], 'day', shanghai)[0]?.key).toBe('2025-03-03');
});

it('scenarios come in the order of their latest call', () => {
  expect(shape(grouped([old, early, late], 'scenario', utc)).map(([key]) => key)).toEqual(['outage', 'complaint']);
});

it('what has no readable time has a group of its own', () => {
  expect(dayOf(Number.NaN, utc)).toBe('');
});
