import library from 'chinese-days/dist/chinese-days.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar } from './calendar';
import { dateOf, dayOf, isWeekday, parseDate, parseTime, startOf, timeText } from './dates';
import { dueOf, workedBetween } from './due';
import { statutoryDays } from './inside/statutory';
import { announcedYears } from './years';
import { parseLimit, type Limit } from '#domain/limit';

const hours = { opens_min: 540, closes_min: 1080, days: {}, years: [] };
const calendar = new Calendar(hours);
const minute_ms = 60_000;

function due(from: string, limit: string, of = calendar) {
  return timeText(dueOf(parseLimit(limit)!, parseTime(from)!, of).due_ms);
}

describe('one working day, as the decisions of the catalogue read it', () => {
  test.each([
    ['2026-11-27 17:30', '2026-11-30 18:00', 'Friday within hours: Monday'],
    ['2026-11-27 18:30', '2026-11-30 18:00', 'Friday evening: Monday'],
    ['2026-11-27 18:00', '2026-11-30 18:00', 'Friday as the day closes is outside hours: Monday'],
    ['2026-11-27 17:59:59.999', '2026-11-30 18:00', 'the last thousandth of Friday is within them'],
    ['2026-11-30 07:00', '2026-11-30 18:00', 'Monday before hours: Monday'],
    ['2026-11-30 08:59:59.999', '2026-11-30 18:00', 'the last thousandth before hours, too'],
    ['2026-11-30 09:00', '2026-12-01 18:00', 'Monday as the day opens is within hours: Tuesday'],
    ['2026-10-10 10:00', '2026-10-12 18:00', 'a Saturday that is worked: Monday'],
    ['2026-10-09 10:00', '2026-10-10 18:00', 'and Friday lasts until that Saturday'],
    ['2026-09-30 17:00', '2026-10-08 18:00', 'over the National Day'],
    ['2026-02-14 09:30', '2026-02-24 18:00', 'over the Spring Festival'],
    ['2026-11-28 12:00', '2026-11-30 18:00', 'a Saturday: Monday']
  ])('from %s it lasts until %s: %s', (from, until) => expect(due(from, '1 working day')).toBe(until));

  test('several count on', () => {
    expect(due('2026-11-27 17:30', '3 working days')).toBe('2026-12-02 18:00');
    expect(due('2026-11-27 18:30', '3 working days')).toBe('2026-12-02 18:00');
  });
});

describe('working time', () => {
  test.each([
    ['2026-11-27 17:30', '30min working', '2026-11-27 18:00', 'used up as the day closes, it ends then'],
    ['2026-11-27 17:30', '31min working', '2026-11-30 09:01', 'goes on when the next day opens'],
    ['2026-09-30 17:00', '4h working', '2026-10-08 12:00', 'stands over holidays'],
    ['2026-11-28 12:00', '9h working', '2026-11-30 18:00', 'begins with the first day that is worked']
  ])('from %s, %s: %s, for it %s', (from, limit, until) => expect(due(from, limit)).toBe(until));

  test('comes with its account', () => {
    const result = dueOf(parseLimit('4h working')!, parseTime('2026-09-30 17:00')!, calendar);
    expect(result.counted.map(({ from_ms, to_ms }) => `${timeText(from_ms)} ${timeText(to_ms)}`)).toEqual([
      '2026-09-30 17:00 2026-09-30 18:00',
      '2026-10-08 09:00 2026-10-08 12:00'
    ]);
    expect(result.skipped).toHaveLength(7);
    expect(result.skipped[0]).toEqual({ date: '2026-10-01', why: { zh: '国庆节', en: 'National Day' } });
  });
});

describe('time around the clock', () => {
  test('knows no days', () => {
    expect(due('2026-11-27 17:30', '24h')).toBe('2026-11-28 17:30');
    expect(due('2035-01-01 00:00', '24h')).toBe('2035-01-02 00:00');
  });
});

describe('a year that was not announced', () => {
  const provisional = (from: string, limit: string, of = calendar) =>
    dueOf(parseLimit(limit)!, parseTime(from)!, of).provisional;

  test('runs by Monday to Friday less the statutory days, and says so', () => {
    expect(due('2026-12-31 10:00', '1 working day')).toBe('2027-01-04 18:00');
    expect(provisional('2026-12-31 10:00', '1 working day')).toEqual([2027]);
    // New Year's Eve by the moon is Friday, 5 February; the first three days of the year end on Monday.
    expect(due('2027-02-04 10:00', '1 working day')).toBe('2027-02-09 18:00');
    expect(due('2027-09-14 10:00', '1 working day')).toBe('2027-09-16 18:00');
    expect(due('2030-04-30 17:00', '2h working')).toBe('2030-05-03 10:00');
  });
  test('is provisional only for a limit that counts a day of it', () => {
    expect(provisional('2026-12-31 17:00', '1h working')).toEqual([]);
    expect(provisional('2026-12-30 10:00', '1 working day')).toEqual([]);
    expect(provisional('2027-01-04 10:00', '24h')).toEqual([]);
    expect(provisional('2027-12-31 10:00', '1 working day')).toEqual([2027, 2028]);
  });
  test('long ago or far ahead has its weekends and the days of fixed date', () => {
    expect(due('2003-12-31 10:00', '1 working day')).toBe('2004-01-02 18:00');
    expect(due('2150-09-30 10:00', '1 working day')).toBe('2150-10-05 18:00');
  });
  test('is told by the policy', () => {
    const told = new Calendar({ ...hours, days: { '2027-01-01': 'rest', '2027-01-03': 'work' }, years: [2027] });
    expect(due('2026-12-31 10:00', '1 working day', told)).toBe('2027-01-03 18:00');
    expect(provisional('2026-12-31 10:00', '1 working day', told)).toEqual([]);
  });
  test('is certain where the policy tells the day', () => {
    const told = new Calendar({ ...hours, days: { '2027-03-02': 'rest', '2027-03-03': 'work' } });
    expect(provisional('2027-03-02 10:00', '1 working day', told)).toEqual([]);
  });
});

describe('the years', () => {
  const days = ({ holidays }: (typeof announcedYears)[number]) =>
    holidays.flatMap(({ rest, work = [] }) => [...rest, ...work]);

  test('are those since 2008, each with its notice', () => {
    expect(announcedYears.map(({ year }) => year)).toEqual(Array.from({ length: 19 }, (_, i) => 2008 + i));
    for (const { year, notice } of announcedYears) {
      expect(notice.number).toMatch(/^国办发明电〔\d{4}〕\d+号$/);
      expect(notice.number).toContain(`〔${year - 1}〕`);
      expect(notice.date).toMatch(new RegExp(`^${year - 1}-`));
      expect(new URL(notice.source!).hostname).toBe('www.gov.cn');
    }
  });
  test('have each day once, weekends worked and no weekday', () => {
    const all = announcedYears.flatMap(days);
    expect(new Set(all).size).toBe(all.length);
    for (const { holidays } of announcedYears)
      for (const date of holidays.flatMap(({ work = [] }) => work))
        expect(isWeekday(parseDate(date)!), date).toBe(false);
  });
  test('are those of the library, day by day', () => {
    const differs = (kind: 'rest' | 'work') =>
      announcedYears.flatMap(({ holidays }) => holidays.flatMap((one) => one[kind] ?? [])).sort();
    const known = (of: Record<string, string>) =>
      Object.keys(of)
        .filter((date) => date >= '2007-12-29')
        .sort();
    expect(differs('rest')).toEqual(known(library.holidays));
    expect(differs('work')).toEqual(known(library.workdays));
  });
});

describe('the statutory days', () => {
  test('are thirteen of a year, less where two fall on one', () => {
    expect(statutoryDays(2027).map(({ date, name }) => `${date} ${name.zh}`)).toEqual([
      '2027-01-01 元旦',
      '2027-02-05 春节',
      '2027-02-06 春节',
      '2027-02-07 春节',
      '2027-02-08 春节',
      '2027-04-05 清明节',
      '2027-05-01 劳动节',
      '2027-05-02 劳动节',
      '2027-06-09 端午节',
      '2027-09-15 中秋节',
      '2027-10-01 国庆节',
      '2027-10-02 国庆节',
      '2027-10-03 国庆节'
    ]);
    // Mid-Autumn is the third day of October.
    expect(statutoryDays(2028)).toHaveLength(12);
  });
  test('of the moon are those of another almanac, but for two new moons at midnight', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const other = Array.from({ length: 73 }, (_, i) => 2027 + i).filter((year) => {
      const ours = statutoryDays(year);
      const days = [ours.filter(({ name }) => name.zh === '春节')[1], ours.find(({ name }) => name.zh === '端午节')];
      return days.map((day) => lunar.format(new Date(`${day!.date}T00:00:00Z`))).join(' ') !== '1/1 5/5';
    });
    // 2027-02-06 23:56 and 2030-02-03 00:07 in Beijing: the almanac in ICU is a day off.
    expect(other).toEqual([2027, 2030]);
  });
});

describe('the policy', () => {
  test('says of single days what it likes', () => {
    const own = new Calendar({ ...hours, days: { '2026-11-30': 'rest', '2026-11-28': 'work' } });
    expect(due('2026-11-27 17:30', '1 working day', own)).toBe('2026-11-28 18:00');
    expect(due('2026-11-28 10:00', '1 working day', own)).toBe('2026-12-01 18:00');
  });
  test('with days off for years ends behind them', () => {
    const days = Object.fromEntries(
      Array.from({ length: 1200 }, (_, i) => [dateOf(parseDate('2024-01-01')! + i), 'rest' as const])
    );
    expect(due('2024-01-01 10:00', '1 working day', new Calendar({ ...hours, days }))).toBe('2027-04-15 18:00');
  });
});

describe('properties', () => {
  const span = [parseTime('2004-01-01 00:00')!, parseTime('2040-11-01 00:00')!] as const;
  const instant = fc.integer({ min: span[0] / 1000, max: span[1] / 1000 }).map((s) => s * 1000);
  const working = fc.integer({ min: 1, max: 4000 }).map((m): Limit => ({ per: 'working-time', ms: m * minute_ms }));
  test('what is counted adds up to the limit, and is all the work that there was', () => {
    fc.assert(
      fc.property(instant, working, (from_ms, limit) => {
        const { due_ms, counted } = dueOf(limit, from_ms, calendar);
        const sum = counted.reduce((all, one) => all + one.to_ms - one.from_ms, 0);
        expect(sum).toBe(limit.per === 'working-time' && limit.ms);
        expect(counted).toEqual(workedBetween(from_ms, due_ms, calendar));
        expect(counted.at(-1)!.to_ms).toBe(due_ms);
      })
    );
  });
  test('counting on from the middle comes to the same end', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 1, max: 1500 }), (from_ms, a, b) => {
        const end = (from: number, m: number) =>
          dueOf({ per: 'working-time', ms: m * minute_ms }, from, calendar).due_ms;
        expect(end(end(from_ms, a), b)).toBe(end(from_ms, a + b));
      })
    );
  });
  test('what begins later is due no earlier', () => {
    const days = fc.integer({ min: 1, max: 20 }).map((n): Limit => ({ per: 'working-days', days: n }));
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 500_000 }), fc.oneof(days, working), (from_ms, later, limit) => {
        const one = dueOf(limit, from_ms, calendar).due_ms;
        expect(dueOf(limit, from_ms + later * 1000, calendar).due_ms).toBeGreaterThanOrEqual(one);
        expect(one).toBeGreaterThan(from_ms);
      })
    );
  });
  test('minute by minute it comes to the same', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 900 }), (raw, m) => {
        const from_ms = Math.floor(raw / minute_ms) * minute_ms;
        let [left, at] = [m, from_ms];
        for (; left > 0; at += minute_ms) {
          const kind = calendar.kindOf(dayOf(at));
          if ('works' in kind && at >= kind.works.from_ms && at < kind.works.to_ms) left--;
        }
        expect(dueOf({ per: 'working-time', ms: m * minute_ms }, from_ms, calendar).due_ms).toBe(at);
      }),
      { numRuns: 30 }
    );
  });
});

describe('dates', () => {
  test('are those of Shanghai, whatever the zone of the machine', () => {
    expect(dateOf(dayOf(Date.UTC(2026, 10, 27, 16, 0)))).toBe('2026-11-28');
    expect(startOf(parseDate('2026-11-28')!)).toBe(Date.UTC(2026, 10, 27, 16, 0));
    expect(parseTime('2026-11-27T17:30')).toBe(Date.UTC(2026, 10, 27, 9, 30));
    expect(timeText(parseTime('2026-11-27 17:30:05.25')!)).toBe('2026-11-27 17:30:05.250');
  });
  test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '2026-11-27 24:00', '2026-11-27 12:60', ''])(
    '%s is none',
    (text) => expect(parseDate(text) ?? parseTime(text)).toBeUndefined()
  );
});

describe('a limit', () => {
  test.each<[string, Limit | undefined]>([
    ['30min', { per: 'wall', ms: 1_800_000 }],
    ['1 working day', { per: 'working-days', days: 1 }],
    ['3 working days', { per: 'working-days', days: 3 }],
    ['1h30m working', { per: 'working-time', ms: 5_400_000 }],
    ['0 working days', undefined],
    ['900 working days', undefined],
    ['0s', undefined],
    ['-1h', undefined],
    ['3000h working', undefined],
    ['tomorrow', undefined],
    ['', undefined]
  ])('%s', (text, limit) => expect(parseLimit(text)).toEqual(limit));
  test('that is no text is none', () => expect(parseLimit(24)).toBeUndefined());
});
