import { m } from '#app/messages';
import type { Entry } from '#formats/yaml-outline';
import { readYaml, withPlainColon, withQuotedBraces } from '#formats/yaml';
import type { Fix } from '#workspace/yaml/writing-help.ts';
import type { Mending } from './mending.ts';

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Closes an open bracket at the end of its line, before any comment. */
export function bracketClosed({ text, offset, root }: Mending): Fix | undefined {
  const sign = closing[text[offset] ?? ''];
  if (sign === undefined) return undefined;
  const end = text.indexOf('\n', offset);
  const to = end < 0 ? text.length : end;
  // In a quote that is open a bracket is a letter.
  if (openQuoteIn(text, root, offset, to)) return undefined;
  const at = offset + told(text.slice(offset, to)).length;
  const gap = sign === '}' ? ' ' : '';
  return { label: m.studio_fix_write({ word: sign }), text: `${text.slice(0, at)}${gap}${sign}${text.slice(at)}` };
}

/** Closes an open quote where the text then parses: before the following text or a closing bracket. */
export function quoteClosed({ text, offset, root }: Mending): Fix | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const entry = openQuoteIn(text, root, start, end < 0 ? text.length : end);
  const { quote, value } = entry ?? {};
  if (!quote || !value) return undefined;
  const rest = told(text.slice(value.from, value.to));
  const next = /,\s*[\w-]+:\s/.exec(rest)?.index;
  const brackets = /(?<=\S)\s*[\]}](?:[\]}\s]|,$)*$/.exec(rest)?.index;
  const isRead = (it: string): boolean => readYaml(it, 'scenario').diagnostics.every(({ code }) => code !== 'SB0107');
  const found = [next, brackets, rest.length]
    .flatMap((at) =>
      at === undefined ? [] : [`${text.slice(0, value.from + at)}${quote}${text.slice(value.from + at)}`]
    )
    .find(isRead);
  return found === undefined ? undefined : { label: m.studio_fix_write({ word: quote }), text: found };
}

const told = (line: string): string => line.replace(/\s+#.*$/, '').trimEnd();

function openQuoteIn(text: string, { entries }: Entry, from: number, to: number): Entry | undefined {
  for (const entry of entries) {
    if (entry.at.from > to || entry.end < from) continue;
    const { quote, value } = entry;
    const isOpen = quote && value && value.from >= from && value.from < to && !isClosed(text, value, quote);
    const found = isOpen ? entry : openQuoteIn(text, entry, from, to);
    if (found) return found;
  }
  return undefined;
}

const isClosed = (text: string, { from, to }: { from: number; to: number }, quote: string): boolean =>
  to - 1 > from && text[to - 1] === quote;

/** Replaces tabs and wide blanks in indents: by two blanks each, or as many as make the text parse. */
export function blanksPlain({ text }: Mending): Fix | undefined {
  const strange = /^(?=[ \t\u00a0\u3000]*[\t\u00a0\u3000])[ \t\u00a0\u3000]+(?=\S)/gm;
  const isRead = (it: string): boolean => readYaml(it, 'scenario').diagnostics.every(({ code }) => code !== 'SB0107');
  const ways = [
    (indent: string) => indent.replace(/[\t\u3000]/g, '  ').replaceAll('\u00a0', ' '),
    (indent: string) => indent.replace(/ *\t/g, '  ').replace(/[\u3000\u00a0]/g, ' '),
    (indent: string) => indent.replace(/[\t\u3000\u00a0]/g, '')
  ].map((way) => text.replace(strange, way));
  const to = ways.find(isRead) ?? ways[0]!;
  return to === text
    ? undefined
    : { label: /^[ \u00a0\u3000]*\t/m.test(text) ? m.studio_fix_tabs() : m.studio_fix_blanks(), text: to };
}

/** Quotes a text that contains a colon, because YAML takes the text before it for a key. */
export function colonQuoted({ text, offset }: Mending): Fix | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  const wrong = (it: string): number =>
    readYaml(it, 'scenario').diagnostics.filter(({ code }) => code === 'SB0107').length;
  for (const { index, 1: key = '', 2: said = '' } of line.matchAll(colonInside)) {
    const from = start + index + key.length;
    const quoted = JSON.stringify(said);
    const now = text.slice(0, from) + quoted + text.slice(from + said.length);
    if (wrong(now) < wrong(text)) return { label: m.studio_fix_write({ word: quoted }), text: now };
  }
  return undefined;
}

const colonInside = /([\w-]+: +)([^\s{}[\],"'#:][^{}[\],"'#:]*: [^{}[\],"'#]*[^\s{}[\],"'#])/g;

/** Replaces Chinese commas between the items of a list in brackets. */
export function plainCommas(at: Mending): Fix | undefined {
  const { entry, parent, span, word } = at;
  if (!span || entry.quote || at.isOfKey || parent.of !== 'list' || !parent.flow) return undefined;
  const items = word.split(/[，、]/).map((it) => it.trim());
  if (items.length < 2) return undefined;
  const by = items.filter((it) => it !== '').join(', ');
  return { label: m.studio_fix_write({ word: by }), text: at.with(span, by) };
}

/** Repairs a sentence in braces that its commas have split, because YAML takes the following parts for keys. */
export function sentenceQuoted(at: Mending): Fix | undefined {
  const { entry, parent, text } = at;
  if (!parent.flow || parent.of !== 'map' || entry.colon) return undefined;
  const { entries } = parent;
  const here = entries.findIndex((it) => it.at.from === entry.at.from);
  const first = entries.slice(0, Math.max(0, here)).findLastIndex(({ colon }) => colon);
  const { value, quote } = entries[first] ?? {};
  if (!value || quote) return undefined;
  const next = entries.findIndex(({ colon }, index) => colon && index > here);
  const last = entries[(next < 0 ? entries.length : next) - 1]!;
  const sentence = JSON.stringify(text.slice(value.from, last.at.to));
  return {
    label: m.studio_fix_write({ word: sentence }),
    text: at.with({ from: value.from, to: last.at.to }, sentence)
  };
}

/** Replaces a Chinese colon by one that YAML accepts. */
export const colonPlain = (at: Mending): Fix | undefined =>
  lineMended(at, withPlainColon, ({ key }) => m.studio_fix_write({ word: `${key}: ` }));

/** Quotes texts that begin with a fact in braces, because YAML takes the brace for a map. */
export const bracesQuoted = (at: Mending): Fix | undefined =>
  lineMended(at, withQuotedBraces, ({ fact }) => m.studio_fix_write({ word: `" … ${fact} … "` }));

function lineMended<Mended extends { readonly line: string }>(
  { text, offset }: Mending,
  mend: (line: string) => Mended | undefined,
  label: (mended: Mended) => string
): Fix | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const to = end < 0 ? text.length : end;
  const mended = mend(text.slice(start, to));
  if (!mended) return undefined;
  const now = text.slice(0, start) + mended.line + text.slice(to);
  const wrong = (it: string): number =>
    readYaml(it, 'scenario').diagnostics.filter(({ code }) => code === 'SB0107').length;
  return wrong(now) < wrong(text) ? { label: label(mended), text: now } : undefined;
}
