import { remembered } from './remembered';
import type { Text } from './text';

const relative = /^(?:month([+-]\d{1,3})(?:-(\d{2}))?|day([+-]\d{1,3}))$/;

/** Resolves a relative date: from `2026-11-24`, `month-1` is `2026-10`, `day-3` is `2026-11-21`. Other text stays. */
export function dateFrom(text: string, date: string): string {
  const [found, months, dayOfMonth, days] = relative.exec(text) ?? [];
  if (found === undefined) return text;
  const at = new Date(date);
  if (days === undefined) {
    at.setUTCMonth(at.getUTCMonth() + Number(months) + 1, 0);
    if (dayOfMonth === undefined) return at.toISOString().slice(0, 'YYYY-MM'.length);
    at.setUTCDate(Math.min(at.getUTCDate(), Math.max(1, Number(dayOfMonth))));
  } else at.setUTCDate(at.getUTCDate() + Number(days));
  return at.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const written = /^\d{4}-\d{2}(-\d{2})?$/;

const forms = {
  day: { month: 'long', day: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Words a date: `2026-09-30` is 9月30日 and 30 September. `undefined` if the text is no date of the calendar. */
export const dateText = remembered((text): Text | undefined => {
  const [found, day] = written.exec(text) ?? [];
  // A month is its first day.
  const at = new Date(found ?? NaN);
  // The 31st of a month that has thirty days would be the 1st of the next.
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(text)) return undefined;
  const form = day === undefined ? forms.month : forms.day;
  return { zh: at.toLocaleDateString('zh-CN', form), en: at.toLocaleDateString('en-GB', form) };
});
