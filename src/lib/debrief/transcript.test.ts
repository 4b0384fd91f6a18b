import { expect, test } from 'vitest';
import type { Fields } from '#domain/entry';
import { rowFor, rowsOf, type TranscriptSource } from './transcript.ts';

const played: TranscriptSource = {
  entries: [
    { at_ms: 1800, who: 'agent', say: '您好' },
    { at_ms: 9000, who: 'agent', do: 'look-up', with: { panel: 'bill' } },
    { at_ms: 12_000, who: 'agent', say: '喂' },
    { at_ms: 20_000, who: 'agent', do: 'wait', with: { for: 180_000 } }
  ],
  lines: [
    { who: 'agent', from_ms: 1800, until_ms: 3000, text: '您好', entry: 0 },
    { who: 'customer', from_ms: 3600, until_ms: 8000, text: '怎么多扣钱', cut: true }
  ],
  acts: [],
  facts: [
    { clause: '1.1-hotline-greet', kind: 'started', who: 'agent', order: 0, at_ms: 0 },
    { clause: '1.1-hotline-greet', kind: 'breached', who: 'agent', order: 1, at_ms: 3000 }
  ],
  refusals: [{ entry: 2, why: 'paused' }],
  ended_ms: 210_000
};

test('rows come in the order of their time, from both sides', () => {
  expect(rowsOf(played).map(({ kind, at_ms }) => `${kind} ${at_ms}`)).toEqual([
    'line 1800',
    'breach 3000',
    'line 3600',
    'act 9000',
    'act 12000',
    'wait 20000',
    'end 210000'
  ]);
});

test('a pause and its end are one row, with how long it was; a blink is none', () => {
  const doing = (act: string, fields: Fields) => ({ at_ms: 9000, who: 'agent', do: act, with: fields }) as const;
  const entries = [
    doing('pause', { reason: 'asked' }),
    doing('resume', { away_s: 12 }),
    doing('pause', { reason: 'asked' }),
    doing('resume', { away_s: 0 }),
    doing('pause', { reason: 'closed' })
  ];
  const rows = rowsOf({ ...played, entries, lines: [], facts: [], refusals: [] });
  expect(rows.flatMap((row) => (row.kind === 'act' ? [`${row.name} ${row.entry}`] : []))).toEqual([
    'resume 1',
    'pause 4'
  ]);
});

test('a line that was refused is shown as such, not lost', () => {
  expect(rowsOf(played).find((row) => row.entry === 2)).toMatchObject({ kind: 'act', name: 'say', refused: true });
});

test('what was never done leads to the last row before its time', () => {
  expect(rowFor(rowsOf(played), undefined, 8500)?.key).toBe('line-1');
  expect(rowFor(rowsOf(played), 1, 0)?.key).toBe('entry-1');
  expect(rowFor([], 1, 0)).toBeUndefined();
});
