import type { Text } from './text';

/** A day or a month of the calendar as files write it: `2026-09-30`, `2026-10`. */
const written = /^\d{4}-\d{2}(-\d{2})?$/;

const forms = {
  day: { month: 'long', day: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * A date as people say it: `2026-09-30` is 9月30日 and 30 September, `2026-10` is 2026年10月 and October 2026.
 * Nothing if the text is no date, or one that no calendar has.
 */
export function dateText(text: string): Text | undefined {
  const [, day] = written.exec(text) ?? [undefined];
  const at = written.test(text) ? new Date(`${text}${day === undefined ? '-01' : ''}T00:00:00Z`) : undefined;
  // The 31st of a month that has thirty days would be the 1st of the next.
  if (!at || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(text)) return undefined;
  const form = day === undefined ? forms.month : forms.day;
  return { zh: at.toLocaleDateString('zh-CN', form), en: at.toLocaleDateString('en-GB', form) };
}
