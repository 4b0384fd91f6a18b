import type { Lang } from '#domain/text';

/** Returns the time of a call (`2026-11-24 10:50`) in words: day with weekday, and time in Shanghai. */
export function comesAt(opensAt: string, lang: Lang): string {
  const at = new Date(`${opensAt.replace(' ', 'T')}+08:00`);
  const form = { timeZone: 'Asia/Shanghai', dateStyle: 'full', timeStyle: 'short' } as const;
  // As in the transcript, by 24 hours, and in English with the day first.
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...form, hourCycle: 'h23' }).format(at);
}
