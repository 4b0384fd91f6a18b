import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar } from './calendar';
import { dateOf, dayOf, parseDate, parseTime, startOf, timeText } from './dates';
import { dueOf, workedBetween } from './due';
import { knownYears } from './inside/mainland';
import { parseLimit, type Limit } from '#domain/limit';

const hours = { opens_min: 540, closes_min: 1080, days: {}, years: [] };
const calendar = new Calendar(hours);
const minute_ms = 60_000;

function due(from: string, limit: string, of = calendar) {
  const result = dueOf(parseLimit(limit)!, parseTime(from)!, of);
  if (!result.ok) return result.diagnostics[0]!.code;
  return timeText(result.value.due_ms);
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
    if (!result.ok) throw new Error();
    expect(result.value.counted.map(({ from_ms, to_ms }) => `${timeText(from_ms)} ${timeText(to_ms)}`)).toEqual([
      '2026-09-30 17:00 2026-09-30 18:00',
      '2026-10-08 09:00 2026-10-08 12:00'
    ]);
    expect(result.value.skipped).toHaveLength(7);
    expect(result.value.skipped[0]).toEqual({ date: '2026-10-01', why: { zh: '国庆节', en: 'National Day' } });
  });
});

describe('time around the clock', () => {
  test('knows no days', () => {
    expect(due('2026-11-27 17:30', '24h')).toBe('2026-11-28 17:30');
    expect(due('2035-01-01 00:00', '24h')).toBe('2035-01-02 00:00');
  });
});

describe('a year that is not known', () => {
  test('is an error, not a guess', () => {
    expect(knownYears).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
    expect(due('2026-12-31 10:00', '1 working day')).toBe('SB0801');
    expect(due('2003-12-31 10:00', '1 working day')).toBe('SB0801');
    expect(due('2026-12-31 17:00', '1h working')).toBe('2026-12-31 18:00');
  });
  test('is told by the policy', () => {
    const told = new Calendar({ ...hours, days: { '2027-01-01': 'rest', '2027-01-03': 'work' }, years: [2027] });
    expect(due('2026-12-31 10:00', '1 working day', told)).toBe('2027-01-03 18:00');
  });
});

describe('the policy', () => {
  test('says of single days what it likes', () => {
    const own = new Calendar({ ...hours, days: { '2026-11-30': 'rest', '2026-11-28': 'work' } });
    expect(due('2026-11-27 17:30', '1 working day', own)).toBe('2026-11-28 18:00');
    expect(due('2026-11-28 10:00', '1 working day', own)).toBe('2026-12-01 18:00');
  });
  test('without a day that is worked is told, not looked for without end', () => {
    const days = Object.fromEntries(
      Array.from({ length: 900 }, (_, i) => [dateOf(parseDate('2024-01-01')! + i), 'rest' as const])
    );
    expect(due('2024-01-01 10:00', '1 working day', new Calendar({ ...hours, days }))).toBe('SB0802');
  });
});

describe('properties', () => {
  const span = [parseTime('2004-01-01 00:00')!, parseTime('2026-11-01 00:00')!] as const;
  const instant = fc.integer({ min: span[0] / 1000, max: span[1] / 1000 }).map((s) => s * 1000);
  const working = fc.integer({ min: 1, max: 4000 }).map((m): Limit => ({ per: 'working-time', ms: m * minute_ms }));
  const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
    if (!result.ok) throw new Error('a known year');
    return result.value;
  };

  test('what is counted adds up to the limit, and is all the work that there was', () => {
    fc.assert(
      fc.property(instant, working, (from_ms, limit) => {
        const { due_ms, counted } = value(dueOf(limit, from_ms, calendar));
        const sum = counted.reduce((all, one) => all + one.to_ms - one.from_ms, 0);
        expect(sum).toBe(limit.per === 'working-time' && limit.ms);
        expect(counted).toEqual(value(workedBetween(from_ms, due_ms, calendar)));
        expect(counted.at(-1)!.to_ms).toBe(due_ms);
      })
    );
  });
  test('counting on from the middle comes to the same end', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 1, max: 1500 }), (from_ms, a, b) => {
        const end = (from: number, m: number) =>
          value(dueOf({ per: 'working-time', ms: m * minute_ms }, from, calendar)).due_ms;
        expect(end(end(from_ms, a), b)).toBe(end(from_ms, a + b));
      })
    );
  });
  test('what begins later is due no earlier', () => {
    const days = fc.integer({ min: 1, max: 20 }).map((n): Limit => ({ per: 'working-days', days: n }));
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 500_000 }), fc.oneof(days, working), (from_ms, later, limit) => {
        const one = value(dueOf(limit, from_ms, calendar)).due_ms;
        expect(value(dueOf(limit, from_ms + later * 1000, calendar)).due_ms).toBeGreaterThanOrEqual(one);
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
          const kind = value(calendar.kindOf(dayOf(at)));
          if ('works' in kind && at >= kind.works.from_ms && at < kind.works.to_ms) left--;
        }
        expect(value(dueOf({ per: 'working-time', ms: m * minute_ms }, from_ms, calendar)).due_ms).toBe(at);
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
