import { expect, test } from 'vitest';
import type { Finding } from '#scoring/scorecard';
import { timerMarks } from './timer-marks.ts';

function timer(clause: string, verdict: Finding['verdict'], at: readonly number[], limit_ms: number): Finding {
  return {
    id: clause,
    clause,
    dimension: 'process',
    verdict,
    window: {
      opens: clause.includes('wait') ? 'restarted' : 'contact',
      opened_ms: 0,
      closes: [],
      limit_ms,
      due_ms: limit_ms
    },
    points: 0,
    max: 1000,
    lost: 0,
    gate: false,
    entries: at.map((at_ms, entry) => ({ entry, at_ms })),
    why: { code: '', values: {} },
    remedy: { code: '', values: {} }
  };
}
const marks = (finding: Finding) =>
  timerMarks([finding], 80_000).map(({ kind, is, used_ms }) => `${kind} ${is} ${used_ms}`);

test('a timer that was met shows what it took', () => {
  expect(marks(timer('greet', 'met', [1800], 3000))).toEqual(['within met 1800']);
});

test('what was never done is missing if it was due, else undone', () => {
  expect(marks(timer('greet', 'missed', [], 3000))).toEqual(['within missing 80000']);
  expect(marks(timer('check', 'missed', [], 300_000))).toEqual(['within undone 80000']);
});

test('a wait is broken by the first time it was asked too early', () => {
  expect(marks(timer('2.1-wait-3min', 'late', [20_000, 199_000], 180_000))).toEqual(['wait broken 20000']);
});

test('a limit that is off, or does not apply, is no timer', () => {
  expect(marks(timer('greet', 'met', [1], Infinity))).toEqual([]);
  expect(marks(timer('greet', 'not-applicable', [], 3000))).toEqual([]);
});

test('what was said only in part has stopped no timer: it is not said to have been done at once', () => {
  expect(marks(timer('greet', 'partly', [0], 3000))).toEqual(['within missing 80000']);
  expect(marks(timer('greet', 'late', [4800], 3000))).toEqual(['within broken 4800']);
});
