import type { NamedDay } from '#language/day-and-hour';
import type { SpokenValue } from '#domain/scenario-names';
import type { Lang } from '#domain/text';

const hour_ms = 3_600_000;
const named: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  now: ['马上', 'right away'],
  today: ['今天', 'today'],
  tomorrow: ['明天', 'tomorrow'],
  'next-month': ['下个月', 'next month'],
  'next-month-1': ['下月1号', 'the 1st of next month']
};

/** Formats a time as a customer repeats it: 24小时, two days; `undefined` if the value is not a time. */
export function spokenTime(value: SpokenValue | undefined, lang: Lang): string | undefined {
  if (typeof value === 'string') return named[value]?.[lang === 'en' ? 1 : 0];
  if (value === undefined || value < 60_000) return undefined;
  const [count, zh, en] =
    value % hour_ms === 0 ? [value / hour_ms, '小时', 'hour'] : [Math.round(value / 60_000), '分钟', 'minute'];
  return lang === 'en' ? `${count} ${en}${count === 1 ? '' : 's'}` : `${count}${zh}`;
}

/** Converts a named day to the reader's form; an hour without a day means tomorrow. */
export function dayValue(day: NamedDay | undefined): 'today' | 'tomorrow' | number {
  return day === 2 ? 172_800_000 : day === 0 ? 'today' : 'tomorrow';
}
