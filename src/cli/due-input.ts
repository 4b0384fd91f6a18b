import { parseDate, parseTime } from '#calendar/dates';
import { bad, good, type Diagnostic, type Result } from '#domain/diagnostic';
import { mostOfLimit, parseLimit, type Limit } from '#domain/limit';
import { anyDuration } from '#domain/units';

type Pair = readonly [zh: string, en: string];

const wrong = (code: string, message: Pair, remedy: Pair): Diagnostic => ({
  code,
  severity: 'error',
  message: { zh: message[0], en: message[1] },
  remedy: { zh: remedy[0], en: remedy[1] }
});

/**
 * The instant at which a limit begins, as it is written on the command line.
 * @returns SB0811 for what is no time at all, SB0812 for a day or an hour that there is not
 */
export function readBegin(text: string): Result<number> {
  const at_ms = parseTime(text);
  if (at_ms !== undefined) return good(at_ms);
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)$/.exec(text) ?? [];
  if (date === undefined || time === undefined)
    return bad(
      wrong(
        'SB0811',
        [`时间应写成日期和时刻，写的是 ${text}`, `the time should be a date and a time of day, it says ${text}`],
        ['写成 2026-11-27T17:30 这样（上海时间）', 'write it like 2026-11-27T17:30, as it is in Shanghai']
      )
    );
  if (parseDate(date) === undefined)
    return bad(
      wrong(
        'SB0812',
        [`日历上没有 ${date} 这一天`, `there is no day ${date} in the calendar`],
        ['写一个有的日期，如 2026-02-28T17:30', 'write a day that there is, such as 2026-02-28T17:30']
      )
    );
  return bad(
    wrong(
      'SB0812',
      [`一天里没有 ${time} 这个时刻`, `there is no time ${time} in a day`],
      ['写 00:00 到 23:59；24:00 就是次日 00:00', 'write 00:00 to 23:59; 24:00 is 00:00 of the next day']
    )
  );
}

const examples: Pair = [
  '写成 30min、24h、"4h working" 或 "1 working day"',
  'write it like 30min, 24h, "4h working" or "1 working day"'
];

/**
 * A limit, as it is written on the command line.
 * @returns SB0813 for what is none, SB0814 for one of no time or less, SB0815 for one that is too long
 */
export function readLimit(text: string): Result<Limit> {
  const limit = parseLimit(text);
  if (limit) return good(limit);
  if (text === '') return bad(wrong('SB0813', ['缺少时限', 'the limit is missing'], examples));
  const most = mostOfLimit(text);
  if (most !== undefined)
    return bad(
      wrong(
        'SB0815',
        [`时限 ${text} 太长`, `the limit ${text} is too long`],
        [`最多写 ${most}`, `write at most ${most}`]
      )
    );
  const size = text.replace(/^[-−]\s*/, '').replace(/ working$/, '');
  if (anyDuration(size) !== undefined || /^\d+ working days?$/.test(size))
    return bad(wrong('SB0814', [`时限 ${text} 应大于 0`, `the limit ${text} should be over 0`], examples));
  return bad(wrong('SB0813', [`${text} 不是时限`, `${text} is no limit`], examples));
}
