import { expect, test } from 'vitest';
import type { Finding } from '#scoring/scorecard';
import { stageMarks, timerMarks } from './strip.ts';

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

test('what was never done is broken if it was due, else undone', () => {
  expect(marks(timer('greet', 'missed', [], 3000))).toEqual(['within broken 80000']);
  expect(marks(timer('check', 'missed', [], 300_000))).toEqual(['within undone 80000']);
});

test('a wait is broken by the first time it was asked too early', () => {
  expect(marks(timer('2.1-wait-3min', 'late', [20_000, 199_000], 180_000))).toEqual(['wait broken 20000']);
});

test('a limit that is off, or does not apply, is no timer', () => {
  expect(marks(timer('greet', 'met', [1], Infinity))).toEqual([]);
  expect(marks(timer('greet', 'not-applicable', [], 3000))).toEqual([]);
});

test('a call enters preprocessing when the demand was told, and no later stage', () => {
  const act = {
    order: 1,
    at_ms: 9000,
    who: 'customer',
    kind: 'customer',
    name: 'tells-demand',
    counts: 'yes'
  } as const;
  const entered = stageMarks({ entries: [], lines: [], acts: [act], facts: [], refusals: [] });
  expect(entered.map(({ entered_ms }) => entered_ms)).toEqual([0, 9000, undefined, undefined, undefined]);
});
