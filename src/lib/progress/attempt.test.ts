import { describe, expect, it } from 'vitest';
import { attemptsOf, shareOf, startOf, type FinishedRun } from './attempt';

const run = (id: string, change: Partial<FinishedRun> = {}): FinishedRun => ({
  id,
  header: { scenario: 'outage', mode: 'exam', origin: 'fresh', startedAt: '2025-03-03T08:00:00.000Z' },
  updatedAt: '2025-03-03T08:09:00.000Z',
  summary: { total: 80, passed: true, record: true },
  tally: { variant: 'vip', clauses: [] },
  ...change
});

describe('attempts', () => {
  it('are told by the start of their call, earliest first, whenever they were written', () => {
    const early = run('early', { updatedAt: '2025-03-09T08:00:00.000Z' });
    const late = run('late', {
      header: { ...early.header, startedAt: '2025-03-04T08:00:00.000Z' },
      updatedAt: '2025-03-04T08:09:00.000Z'
    });
    expect(attemptsOf([late, early]).map(({ id }) => id)).toEqual(['early', 'late']);
    expect(attemptsOf([early])[0]?.started_ms).toBe(Date.UTC(2025, 2, 3, 8));
  });

  it('are neither what others played, nor half of another run, nor what was never finished', () => {
    const { summary: _summary, ...open } = run('open');
    const imported = run('imported', { header: { ...run('x').header, origin: 'import' } });
    const forked = run('forked', { header: { ...run('x').header, origin: 'fork' } });
    expect(attemptsOf([open, imported, forked])).toEqual([]);
  });

  it('without a card that could be read have a result, and no clauses', () => {
    const { tally: _tally, ...blind } = run('blind');
    expect(attemptsOf([blind])).toMatchObject([{ id: 'blind', total: 80, clauses: [] }]);
  });

  it('of a file that says no start are told by when they were written', () => {
    expect(startOf({ header: {}, updatedAt: '2025-03-03T08:09:00.000Z' })).toBe('2025-03-03T08:09:00.000Z');
  });
});

it.each([
  [{ points: 500, max: 1000 }, 0.5],
  [{ points: -500, max: 1000 }, 0],
  [{ points: 1000, max: 1000, gate: true as const }, 0],
  [{ points: 0, max: 0 }, 1],
  [{ points: -1000, max: 0 }, 0]
])('of %j the share is %d', (result, share) => {
  expect(shareOf({ clause: 'a', ...result })).toBe(share);
});
