import { isDate } from '#domain/working-hours';

const hour_ms = 3_600_000;
const day_ms = 24 * hour_ms;
/** Asia/Shanghai has had no daylight saving time since 1991: before the first year that is known. */
const shanghai_ms = 8 * hour_ms;

/** Calendar day in Shanghai, counted from 1970-01-01. */
export type Day = number;

export function dayOf(at_ms: number): Day {
  return Math.floor((at_ms + shanghai_ms) / day_ms);
}

export function startOf(day: Day): number {
  return day * day_ms - shanghai_ms;
}

/** Formats a day as `2026-11-27`. */
export function dateOf(day: Day): string {
  return new Date(day * day_ms).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * day_ms).getUTCFullYear();
}

export function isWeekday(day: Day): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5;
}

/** Parses a day such as `2026-11-27`; returns `undefined` if the text is not a date. */
export function parseDate(text: string): Day | undefined {
  return isDate(text) ? Math.floor(Date.parse(`${text}T00:00:00Z`) / day_ms) : undefined;
}

/** Parses a Shanghai time, `2026-11-27 17:30` or `2026-11-27T17:30:05.250`; `undefined` if it is not one. */
export function parseTime(text: string): number | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/.exec(text);
  const day = found ? parseDate(found[1]!) : undefined;
  if (!found || day === undefined) return undefined;
  const [hours, minutes, seconds] = [found[2], found[3], found[4] ?? '0'].map(Number) as [number, number, number];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return startOf(day) + ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((found[5] ?? '0').padEnd(3, '0'));
}

/** Formats an instant in Shanghai time as `2026-11-27 17:30`, with seconds if they are not zero. */
export function timeText(at_ms: number): string {
  const [date, time] = new Date(at_ms + shanghai_ms).toISOString().replace('Z', '').split('T') as [string, string];
  return `${date} ${time.replace(/(:00)?\.000$/, '')}`;
}
