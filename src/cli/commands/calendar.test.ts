import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingYear } from '#calendar/years';
import { textOf } from '../testing/run-command.ts';
import { calendar } from './calendar.ts';

test('tells a year by its notice, in both languages', async () => {
  const { code, out } = await textOf(calendar, ['2026']);
  expect(code).toBe(0);
  expect(out).toContain('国办发明电〔2025〕7号, 2025-11-04');
  expect(out).toMatch(/Spring Festival +off: 2026-02-15 – 2026-02-23; worked: 2026-02-14, 2026-02-28/);
  expect((await textOf(calendar, ['2026'], 'zh-CN')).out).toMatch(
    /国庆节 +休 2026-10-01 至 2026-10-07；上班 2026-09-20、2026-10-10/
  );
  expect((await textOf(calendar, ['2019'])).out).toContain('国办发明电〔2019〕3号, 2019-03-22');
});

test('tells a year without a notice as provisional, and by which rule', async () => {
  const { out } = await textOf(calendar, ['2027']);
  expect(out).toMatch(/^2027 {2}provisional: .*Monday to Friday less the statutory days/);
  expect(out).toMatch(/Spring Festival +off: 2027-02-05 – 2027-02-08/);
  expect((await textOf(calendar, ['2027'], 'zh-CN')).out).toMatch(/^2027 {2}暂定：/);
});

test('tells what the policy says of a year', async () => {
  const { out } = await textOf(calendar, ['2027', '--policy', 'tests/policies/tight.yaml']);
  expect(out).toMatch(/^2027 {2}told by the policy\n +policy +off 2027-01-01\n/);
});

test('lists the years, the first that is provisional behind them', async () => {
  const lines = (await textOf(calendar, [])).out.split('\n');
  expect(lines[0]).toMatch(/^2008 /);
  expect(lines.at(-1)).toMatch(/^2027 {2}provisional/);
});

test('says the same as data', async () => {
  const told = JSON.parse((await textOf(calendar, ['2027', '--json'])).out) as { by: string; provisional: boolean };
  expect(told).toMatchObject({ year: 2027, by: 'statute', provisional: true });
});

test('takes a year in and prints its file, laid out as the shipped ones', async () => {
  const path = 'src/lib/calendar/years/2026.json';
  const { notice } = JSON.parse(readFileSync(path, 'utf8')) as { notice: Record<string, string> };
  const told = Object.entries(notice).flatMap(([name, value]) => [`--${name}`, value]);
  const { out } = await textOf(calendar, [
    '2026',
    '--import',
    'node_modules/chinese-days/dist/years/2026.ics',
    ...told
  ]);
  expect(`${out}\n`).toBe(readFileSync(path, 'utf8'));
});

test.each([['27'], ['next'], ['2026.5']])('%s is no year', async (year) => {
  const { code, err } = await textOf(calendar, [year]);
  expect([code, err]).toEqual([2, expect.stringContaining('SB0824')]);
});

test('a release lacks a year from its December on, unless it is acknowledged', () => {
  expect([missingYear('2026-11-28'), missingYear('2025-12-01'), missingYear('2026-12-01')]).toEqual([
    undefined,
    undefined,
    undefined
  ]);
  expect([missingYear('2027-11-30'), missingYear('2027-12-01'), missingYear('2028-03-01')]).toEqual([
    undefined,
    2028,
    2028
  ]);
});
