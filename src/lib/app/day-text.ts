import { locale } from './locale.svelte';

/** Returns a day in a file (`2026-12-04`) in the format of the interface language, consistent with stored moments. */
export function dayText(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(locale.current, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}
