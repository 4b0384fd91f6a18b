import { locale } from '#app/locale.svelte';
import { m } from '#app/messages';
import { dayOf } from './groups.ts';

/**
 * What a day is called: today, yesterday, or its date.
 * @param day `YYYY-MM-DD` on the reader's clock; empty if it is not known
 */
export function dayText(day: string, now: Date): string {
  if (day === '') return m.runs_day_unknown();
  const zone_ms = (): number => -now.getTimezoneOffset() * 60_000;
  if (day === dayOf(now.getTime(), zone_ms)) return m.runs_today();
  if (day === dayOf(now.getTime() - 86_400_000, zone_ms)) return m.runs_yesterday();
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale.current, { dateStyle: 'full', timeZone: 'UTC' }).format(date);
}
