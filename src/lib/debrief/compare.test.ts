import { expect, test } from 'vitest';
import type { Finding, Scorecard, Verdict } from '#scoring/scorecard';
import { attemptsBefore, begunAt, compare, scoreChange, type Attempt } from './compare.ts';

const summary = { total: 52.8, scores: { phrasing: 42, process: 83, outcome: 30 } };
function attempt(id: string, startedAt: string, over: Partial<Attempt['header']> = {}): Attempt {
  const trainee = { agentId: '1024' };
  return {
    id,
    status: 'sealed',
    updatedAt: '2026-11-24T12:00:00Z',
    header: { scenario: 's', mode: 'exam', startedAt, trainee, ...over },
    summary
  };
}
const ids = (self: Attempt, ...others: readonly Attempt[]): readonly string[] =>
  attemptsBefore(self, [self, ...others]).map(({ id }) => id);

test('an attempt is held against the last one before it, of the same scenario, trainee and mode', () => {
  const self = attempt('self', '2026-11-24T10:00:00Z');
  const others = [
    attempt('first', '2026-11-24T08:00:00Z'),
    attempt('last', '2026-11-24T09:00:00Z'),
    attempt('later', '2026-11-24T11:00:00Z'),
    attempt('guided', '2026-11-24T09:30:00Z', { mode: 'guided' }),
    attempt('somebody', '2026-11-24T09:30:00Z', { trainee: { agentId: '7' } }),
    attempt('elsewhere', '2026-11-24T09:30:00Z', { scenario: 't' })
  ];
  expect(ids(self, ...others)).toEqual(['last', 'first']);
});

test('a step of a call is held against the same step, and never against a whole call', () => {
  const step = (id: string, startedAt: string, of: string) => attempt(id, startedAt, { drill: { step: of } });
  const call = attempt('call', '2026-11-24T08:00:00Z');
  const greeting = step('greeting', '2026-11-24T08:10:00Z', 'greeting');
  const before = step('before', '2026-11-24T08:20:00Z', 'verification');
  const now = step('now', '2026-11-24T09:00:00Z', 'verification');
  const later = attempt('later', '2026-11-24T10:00:00Z');
  expect(ids(now, call, greeting, before)).toEqual(['before']);
  expect(ids(later, call, greeting, before, now)).toEqual(['call']);
});

test('a fork is held against the call that it came from first', () => {
  const self = attempt('self', '2026-11-24T10:00:00Z', { forkedFrom: { run: 'origin' } });
  expect(ids(self, attempt('last', '2026-11-24T09:00:00Z'), attempt('origin', '2026-11-24T08:00:00Z'))).toEqual([
    'origin',
    'last'
  ]);
});

test('a call begins when it was taken, and only a file that does not say so when it was stored', () => {
  const run = attempt('run', '2026-11-24T10:00:00Z');
  expect(begunAt(run)).toBe('2026-11-24T10:00:00Z');
  const { startedAt: _startedAt, ...header } = run.header;
  expect(begunAt({ ...run, header })).toBe('2026-11-24T12:00:00Z');
});

function finding(id: string, verdict: Verdict): Finding {
  const points = verdict === 'met' ? 1000 : 0;
  return {
    id,
    clause: id,
    dimension: 'process',
    verdict,
    window: { opens: 'contact', opened_ms: 0, closes: [], limit_ms: 3000, due_ms: 3000 },
    points,
    max: 1000,
    lost: 0,
    gate: false,
    entries: [{ entry: 0, at_ms: 1800 }],
    why: { code: '', values: {} },
    remedy: { code: '', values: {} }
  };
}
const card = (...findings: readonly Finding[]): Scorecard => ({ findings }) as unknown as Scorecard;

test('clauses are won and lost only where both cases ask for them', () => {
  const now = card(
    finding('a', 'met'),
    finding('b', 'missed'),
    finding('c', 'missed'),
    finding('d', 'met'),
    finding('e', 'met')
  );
  const before = card(
    finding('a', 'missed'),
    finding('b', 'met'),
    finding('c', 'late'),
    finding('d', 'not-applicable')
  );
  const { won, lost, still, times } = compare({ card: now, ended_ms: 9000 }, { card: before, ended_ms: 9000 });
  expect([won, lost, still].map((some) => some.map(({ id }) => id))).toEqual([['a'], ['b'], ['c']]);
  expect(times.map(({ clause }) => clause)).toEqual(['a', 'b', 'c']);
});

test('changes have the one decimal that scores have', () => {
  const dial = (score: number) => ({ points: 0, max: 0, score });
  const now = { total: 64.9, dimensions: { phrasing: dial(42), process: dial(90.1), outcome: dial(20) } };
  expect(scoreChange(now as unknown as Scorecard, summary)).toEqual({
    total: 12.1,
    scores: { phrasing: 0, process: 7.1, outcome: -10 }
  });
});
