import { report } from '#diagnostics/catalogue/command';
import { parseDate, parseTime } from '#calendar/dates';
import { bad, good, type Result } from '#diagnostics/diagnostic';
import { mostOfLimit, parseLimit, type Limit } from '#domain/limit';
import { anyDuration } from '#domain/units';

/** Reads the instant at which a limit begins. SB0811 if it is no time, SB0812 for a nonexistent day or hour. */
export function readBegin(text: string): Result<number> {
  const at_ms = parseTime(text);
  if (at_ms !== undefined) return good(at_ms);
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)$/.exec(text) ?? [];
  if (date === undefined || time === undefined) return bad(report('SB0811', { came: text }));
  if (parseDate(date) === undefined) return bad(report('SB0812', { came: date }));
  return bad(report('SB0812.hour', { came: time }));
}

/** Reads a limit. SB0813 if it is none, SB0814 if it is zero or less, SB0815 if it is too long. */
export function readLimit(text: string): Result<Limit> {
  const limit = parseLimit(text);
  if (limit) return good(limit);
  if (text === '') return bad(report('SB0813.missing', {}));
  const most = mostOfLimit(text);
  if (most !== undefined) return bad(report('SB0815', { came: text, longest: most }));
  const size = text.replace(/^[-−]\s*/, '').replace(/ working$/, '');
  if (anyDuration(size) !== undefined || /^\d+ working days?$/.test(size)) return bad(report('SB0814', { came: text }));
  return bad(report('SB0813', { came: text }));
}
