import { describe, expect, test } from 'vitest';
import { dayIn, hourIn } from '#language/day-and-hour';
import { callOpens } from '#domain/call-time';
import { langs } from '#domain/text';
import { dateText } from '#domain/date-text';
import { instantiateCase } from '#scenario/case-instance';
import type { DeskData } from '#scenario/scenario';
import { loadPolicy, loadScenario } from '../src/cli/data';

const policy = await loadPolicy();
if (!policy.ok) throw new Error('the shipped policy is right');
const rules = policy.value;
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

async function casesOf(id: string) {
  const scenario = await loadScenario(id, rules);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.diagnostics));
  return seeds.map((seed) => ({
    seed,
    'zh-CN': instantiateCase(scenario.value, seed, 'zh-CN'),
    en: instantiateCase(scenario.value, seed, 'en')
  }));
}

/** All texts of a case that people read: facts and the desktop. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(texts);
}

describe.each(['fee-complaint', 'broadband-outage'])('what can be drawn of %s', async (id) => {
  const cases = await casesOf(id);

  test('leaves no place unfilled', () => {
    for (const { seed, ...both } of cases)
      for (const lang of langs)
        for (const text of texts([both[lang].facts, both[lang].desk]))
          expect(text, `seed ${seed}`).not.toMatch(/[{}]|undefined|NaN/);
  });

  test('says the same numbers in both languages', () => {
    for (const { seed, 'zh-CN': zh, en } of cases)
      for (const [fact, value] of Object.entries(zh.facts))
        // Dates and times of day are worded, each in the way of its language.
        if (typeof value === 'number' || /^[\w.]+$/.test(value)) expect(en.facts[fact], `seed ${seed}`).toBe(value);
  });
});

describe('what the scorecard holds a trainee to', async () => {
  const cases = await casesOf('fee-complaint');

  test('stands on the desktop: whoever is told to look there finds it', () => {
    for (const { seed, ...both } of cases)
      for (const lang of langs) {
        const { desk, expects } = both[lang];
        const shown = [...texts(desk), ...numbers(desk)].join('\n');
        const sums = [...(expects['current-fee'] ?? []), ...(expects['fee'] ?? []), ...(expects['remaining'] ?? [])];
        for (const sum of sums) expect(shown, `seed ${seed}`).toContain(String(sum));
        for (const id of expects['service'] ?? []) {
          const service = desk.services?.find((one) => one.id === id);
          // 1.2-disclose: the fee is on the row; when it takes effect, and the rule, have to be there, too.
          expect(service, `seed ${seed}`).toMatchObject({ effective: {}, cancellation: {} });
        }
        expect(expects['effective-time']).toContain('next-month-1');
        expect(desk.services![0]!.effective!.zh).toMatch(/次月 ?1 日/);
      }
  });
});

/** All sums of a case that people read, and what a bill comes to. */
function numbers(desk: DeskData): readonly number[] {
  const bills = [desk.bill, desk.bill?.last].flatMap((bill) => (bill ? [bill] : []));
  return [
    ...bills.flatMap(({ rows }) => rows.map(({ yuan }) => yuan)),
    ...bills.map(({ rows }) => rows.reduce((sum, { yuan }) => sum + yuan, 0)),
    ...(desk.services ?? []).map(({ yuan }) => yuan),
    ...(desk.plan ? [desk.plan.yuan] : [])
  ];
}

describe('the bills that can be drawn', async () => {
  const cases = await casesOf('fee-complaint');

  test('add up, this month and last, to what the customer says', () => {
    for (const { seed, 'zh-CN': it } of cases) {
      const { total, expected, more, planFee, off, serviceFee } = it.facts as Readonly<Record<string, number>>;
      const rows = it.desk.bill!.rows.reduce((sum, { yuan }) => sum + yuan, 0);
      expect({ seed, total: rows }).toEqual({ seed, total });
      expect({ seed, last: it.desk.bill!.last!.rows[0]!.yuan }).toEqual({ seed, last: expected });
      expect({ seed, expected, more }).toEqual({ seed, expected: planFee! - off!, more: off! + serviceFee! });
      expect(it.desk.services![0]!.yuan).toBe(serviceFee);
    }
  });

  test('are of the month before the call, the offer ended with the one before, and the service came in it', () => {
    const [year, month] = callOpens.split('-').map(Number) as [number, number];
    const two = (count: number) => String(count).padStart(2, '0');
    const billed = `${year}-${two(month - 1)}`;
    const lastOfBefore = new Date(Date.UTC(year, month - 2, 0)).toISOString().slice(0, 10);
    const days = Array.from({ length: 31 }, (_, day) => dateText(`${billed}-${two(day + 1)}`)?.zh);
    for (const { seed, 'zh-CN': it } of cases) {
      expect(it.desk.bill!.month.zh.replaceAll(' ', ''), `seed ${seed}`).toBe(dateText(billed)!.zh);
      expect(it.facts['ended'], `seed ${seed}`).toBe(dateText(lastOfBefore)!.zh);
      expect(days, `seed ${seed}`).toContain(it.facts['since']);
    }
  });
});

test('every time that suits a visit is one that can be promised: in working hours, and not today', async () => {
  const { opens_min, closes_min } = rules.calendar!;
  for (const { seed, ...both } of await casesOf('broadband-outage'))
    for (const lang of langs) {
      const said = String(both[lang].facts['visitTime']);
      const hour_min = hourIn(said)! / 60_000;
      // What is promised for tomorrow counts as a day, whatever the hour.
      expect(dayIn(said), `seed ${seed}: ${said}`).toBeGreaterThanOrEqual(rules.earliestPromise_ms.visit / 86_400_000);
      expect(hour_min, `seed ${seed}: ${said}`).toBeGreaterThanOrEqual(opens_min);
      expect(hour_min, `seed ${seed}: ${said}`).toBeLessThan(closes_min);
    }
});
