import { locale } from './locale.svelte.ts';

/** Formats a moment for the record: `Mon 30 Nov 2026, 10:15`; empty if invalid. */
export function momentText(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return locale.current === 'en' ? `${dayText(iso)}, ${time}` : `${dayText(iso)} ${time}`;
}

/** Formats a day for the record: `Mon 30 Nov 2026`. */
export function dayText(iso: string): string {
  const form = { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' } as const;
  const text = new Intl.DateTimeFormat(locale.current === 'en' ? 'en-GB' : locale.current, form).format(new Date(iso));
  return text.replace(/^(\w+), /, '$1 ');
}
