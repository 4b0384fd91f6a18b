import { expect, test } from 'vitest';
import type { Lang } from '#domain/text';
import { runCommand } from '../testing/run-command.ts';
import { due } from './due.ts';

const run = (...args: string[]) => runIn('en', ...args);
const runIn = (lang: Lang, ...args: string[]) => runCommand(due, args, lang);

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

test('says of a year that was not announced that it is provisional, and what to do', async () => {
  const { code, out, err } = await run('2026-12-31T10:00', '1 working day');
  expect(code).toBe(0);
  expect(out[0]).toBe('2027-01-04 18:00 (provisional)');
  expect(out).toContain("  2027-01-01  New Year's Day");
  expect(err.join('\n')).toMatch(/SB0801.*2027/s);
  expect((await runIn('zh-CN', '2026-12-31T10:00', '1 working day')).out[0]).toBe('2027-01-04 18:00（暂定）');
  expect((await run('2026-12-31T10:00', '24h')).err).toEqual([]);
});

test.each([[[]], [['--json']], [['2026-11-27T17:30', '1h', '--csv']], [['2026-11-27T17:30', '1h', '--policy']]])(
  'used wrongly (%j) shows how',
  async (args) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringMatching(/^SB0290 error: sb due: .+ Remedy: write sb due /)]);
  }
);

test.each([
  [['2026-02-29T10:00', '1h'], 'SB0812', 'there is no day 2026-02-29'],
  [['2026-11-27T24:00', '1h'], 'SB0812', 'there is no time 24:00 in a day', '24:00 is 00:00 of the next day'],
  [['2026-11-27T17:60', '1h'], 'SB0812', 'there is no time 17:60 in a day'],
  [['2026-11-27', '1h'], 'SB0811', 'it says 2026-11-27', '2026-11-27T17:30'],
  [['tomorrow', '1h'], 'SB0811', 'it says tomorrow'],
  [['2026-11-27T17:30'], 'SB0813', 'the limit is missing'],
  [['2026-11-27T17:30', 'soon'], 'SB0813', 'soon is no limit', 'write it like 30min'],
  [['2026-11-27T17:30', '0h'], 'SB0814', 'the limit 0h should be over 0'],
  [['2026-11-27T17:30', '-2h'], 'SB0814', 'the limit -2h should be over 0'],
  [['2026-11-27T17:30', '-1', 'working', 'day'], 'SB0814', 'the limit -1 working day should be over 0'],
  [['2026-11-27T17:30', '0 working days'], 'SB0814', 'the limit 0 working days should be over 0'],
  [['2026-11-27T17:30', '1000', 'working', 'days'], 'SB0815', 'is too long', 'write at most 250 working days'],
  [['2026-11-27T17:30', '900d'], 'SB0815', 'is too long', 'write at most 400d']
])('%j is told what is wrong and what to write', async (args, code, ...said) => {
  const { code: exit, out, err } = await run(...args);
  expect({ exit, out }).toEqual({ exit: 2, out: [] });
  expect(err[0]).toContain(` ${code} error `);
  for (const each of said) expect(err.join('\n')).toContain(each);
  expect(err.at(-1)).toBe(due.usage);
});

test('two mistakes are told together, in Chinese to those who read it', async () => {
  const { err } = await runIn('zh-CN', '2026-02-30T10:00', '很快');
  expect(err.slice(0, 4)).toEqual([
    '-:1:1 SB0812 error 日历上没有 2026-02-30 这一天',
    '    写一个有的日期，如 2026-02-28T17:30',
    '-:1:1 SB0813 error 很快 不是时限',
    '    写成 30min、24h、"4h working" 或 "1 working day"'
  ]);
});
