import { inLang, type Text } from '#domain/text';
import { locale } from './locale.svelte.ts';

/** A text of the trade's data in the language of the interface; follows a switch like any message. */
export function local(text: Text): string {
  return inLang(text, locale.current);
}

/** A stored moment as people here write it; nothing for one that is none. */
export function when(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(locale.current, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
