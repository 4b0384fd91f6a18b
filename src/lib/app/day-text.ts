import { locale } from './locale.svelte';

/** A day, as files write it (`2026-12-04`), as people here write it: the same way as a stored moment, so that the two stand beside each other. */
export function dayText(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(locale.current, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}
