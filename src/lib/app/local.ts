import { own } from '#domain/own';
import { inLang, sentenceCase, type Text } from '#domain/text';
import { locale } from './locale.svelte.ts';

/** Returns a domain text in the interface language; follows a language switch. */
export function local(text: Text): string {
  return inLang(text, locale.current);
}

/** Returns a text in the interface language with a capital, for use on its own. */
export function heading(text: Text): string {
  return sentenceCase(local(text));
}

/** Returns the name of an id in the interface language; the id itself if unknown, as from a later version. */
export function localName(names: Readonly<Record<string, Text>>, id: string): string {
  const text = own(names, id);
  return text ? local(text) : id;
}

/** Formats a stored moment in the interface language; empty if invalid. */
export function when(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(locale.current, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
