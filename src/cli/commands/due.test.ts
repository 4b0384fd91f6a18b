import { expect, test } from 'vitest';
import { due } from './due.ts';

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    stdin: (async function* () {})(),
    lang: 'en' as const,
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    loadLexicon: () => Promise.reject(new Error('not needed'))
  };
  return { code: await due.run(args, io), out, err };
}

test('says when a limit ends, what counted and what did not', async () => {
  const { code, out } = await run('2026-11-27T17:30', '1', 'working', 'day');
  expect(code).toBe(0);
  expect(out).toEqual([
    '2026-11-30 18:00',
    '  2026-11-27 17:30 – 2026-11-27 18:00  30m',
    '  2026-11-30 09:00 – 2026-11-30 18:00  9h',
    '  2026-11-28  weekend',
    '  2026-11-29  weekend'
  ]);
});

test('says the same as data', async () => {
  const { out } = await run('2026-11-27T17:30', '1 working day', '--json');
  const told = JSON.parse(out.join('\n')) as { due: { at: string }; counted: { counted_ms: number }[] };
  expect(told.due.at).toBe('2026-11-30 18:00');
  expect(told.counted.map(({ counted_ms }) => counted_ms)).toEqual([1_800_000, 32_400_000]);
});

test('tells of a year that is not known what to do', async () => {
  const { code, err } = await run('2026-12-31T10:00', '1 working day');
  expect(code).toBe(1);
  expect(err.join('\n')).toMatch(/SB0801.*2027/s);
});

test.each([
  [[]],
  [['2026-11-27']],
  [['2026-11-27T17:30']],
  [['2026-11-27T17:30', 'soon']],
  [['2026-11-27T17:30', '1h', '--csv']]
])('used wrongly (%j) shows how', async (args) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toEqual([due.usage]);
});
