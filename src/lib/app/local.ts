import { own } from '#domain/own';
import { inLang, sentenceCase, type Text } from '#domain/text';
import { locale } from './locale.svelte.ts';

/** A text of the trade's data in the language of the interface; follows a switch like any message. */
export function local(text: Text): string {
  return inLang(text, locale.current);
}

/** A name that stands alone, with its capital. */
export function heading(text: Text): string {
  return sentenceCase(local(text));
}

/** What an id of the data is called; one of a later version keeps its id. */
export function localName(names: Readonly<Record<string, Text>>, id: string): string {
  const text = own(names, id);
  return text ? local(text) : id;
}

/** A stored moment as people here write it; nothing for one that is none. */
export function when(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(locale.current, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
