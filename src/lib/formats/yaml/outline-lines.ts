import { readFlow } from './outline-flow';
import { node, type Entry, type Node, type Span } from './outline-node';

const quotedKey = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?=\s|$)/;
const plainKey = /^([^\s#&*!|>'"%@`{}[\],-](?:[^#:]|:(?!\s|$)|[^\s]#)*?|-[^\s:#][^:]*?)\s*:(?=\s|$)/;

/** Reads a text line by line by its indents; `readFlow` reads bracketed parts. */
export class Lines {
  readonly #root: Node = node('', -1, { from: 0, to: 0 }, true);
  readonly #open: Node[] = [this.#root];
  #from = 0;

  constructor(private readonly text: string) {}

  read(): Entry {
    const { text } = this;
    while (this.#from < text.length) {
      const end = lineEnd(text, this.#from);
      this.#from = Math.max(end + 1, this.#line(this.#from, end));
    }
    this.#close(-1);
    this.#root.end = text.length;
    return this.#root;
  }

  #line(from: number, end: number): number {
    const { text } = this;
    let at = from;
    while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1;
    if (at >= end || text[at] === '#' || (at === from && text.startsWith('---', at))) return end + 1;
    let column = at - from;
    // Items of a list stand below their key, or as far left as it does.
    const isItem = text[at] === '-' && (at + 1 >= end || /\s/.test(text[at + 1]!));
    this.#close(column, isItem);
    while (text[at] === '-' && (at + 1 >= end || /\s/.test(text[at + 1]!))) {
      const list = this.#top('list', column);
      const item = node(list.entries.length, column, { from: at, to: at + 1 }, true);
      list.entries.push(item);
      this.#open.push(item);
      at += 1;
      while (at < end && /\s/.test(text[at]!)) at += 1;
      column = at - from;
      if (at >= end || text[at] === '#') return end + 1;
    }
    return this.#content(at, end, column);
  }

  #content(at: number, end: number, column: number): number {
    const rest = this.text.slice(at, end);
    const match = quotedKey.exec(rest) ?? plainKey.exec(rest);
    const top = this.#open.at(-1)!;
    if (!match) {
      const isValue =
        top.of === undefined && top.scalar === undefined && (isOpening(rest) || typeof top.key === 'number');
      if (isValue) return this.#value(top, at, end);
      if (isOpening(rest)) return this.#value(node('', column, { from: at, to: at }, true), at, end);
      // Half of a key, or the value of the one above.
      const word = wordOf(rest);
      if (top.of !== 'list' && top.scalar === undefined)
        this.#add(column, node(word.text, column, span(at, word.length), false));
      return end + 1;
    }
    const written = match[1]!;
    const quote = /^["']/.test(written) ? (written[0] as '"' | "'") : undefined;
    const key = quote ? written.slice(1, -1) : written;
    const entry = node(key, column, span(at, written.length), true, quote);
    this.#add(column, entry);
    this.#open.push(entry);
    return this.#value(entry, at + match[0].length, end);
  }

  #add(column: number, entry: Node): void {
    const map = this.#top('map', column);
    map.entries.push(entry);
  }

  #top(of: 'map' | 'list', column: number): Node {
    const top = this.#open.at(-1)!;
    top.of ??= of;
    top.inner ??= column;
    return top;
  }

  #value(entry: Node, start: number, end: number): number {
    const { text } = this;
    let at = start;
    // What names it, or says of what kind it is, is no part of what it says.
    for (;;) {
      while (at < end && /\s/.test(text[at]!)) at += 1;
      const named = /^[&!][^\s]*(?=\s|$)/.exec(text.slice(at, end));
      if (!named) break;
      at += named[0].length;
    }
    if (at >= end || text[at] === '#') return end + 1;
    const sign = text[at]!;
    if (sign === '{' || sign === '[') {
      const parent = this.#open.findLast((it) => it !== entry && it.of !== undefined);
      return readFlow(text, at, entry, parent?.inner ?? -1);
    }
    if ((sign === '|' || sign === '>') && /^[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(text.slice(at, end)))
      return this.#block(entry, at, end);
    const word = sign === '"' || sign === "'" ? quotedWord(text, at, end) : wordOf(text.slice(at, end));
    entry.scalar = word.text;
    entry.value = span(at, word.length);
    if (word.quote) entry.quote = word.quote;
    entry.end = entry.value.to;
    return end + 1;
  }

  #block(entry: Node, at: number, end: number): number {
    const { text } = this;
    let to = end;
    while (to < text.length) {
      const next = lineEnd(text, to + 1);
      const line = text.slice(to + 1, next);
      if (line.trim() !== '' && line.length - line.trimStart().length <= entry.column) break;
      to = next;
    }
    entry.scalar = text.slice(end + 1, to);
    entry.value = { from: at, to };
    entry.end = to;
    return to + 1;
  }

  #close(column: number, isItem = false): void {
    for (;;) {
      const top = this.#open.at(-1)!;
      if (top.column < 0) return;
      const isListBesideKey =
        isItem && top.column === column && top.colon && typeof top.key === 'string' && top.scalar === undefined;
      if (top.column < column || (isListBesideKey && top.of !== 'map')) return;
      this.#open.pop();
      const parent = this.#open.at(-1)!;
      top.end = Math.max(top.end, ...top.entries.slice(-1).map(({ end }) => end));
      parent.end = Math.max(parent.end, top.end);
    }
  }
}

function wordOf(rest: string): { readonly text: string; readonly length: number; readonly quote?: undefined } {
  const text = rest.replace(/(^|\s)#.*$/, '').trimEnd();
  return { text, length: text.length };
}

function quotedWord(
  text: string,
  at: number,
  end: number
): { readonly text: string; readonly length: number; readonly quote: '"' | "'" } {
  const quote = text[at] as '"' | "'";
  const whole = (quote === '"' ? /^"((?:[^"\\]|\\.)*)"/ : /^'((?:[^']|'')*)'/).exec(text.slice(at, end));
  if (whole) return { text: whole[1]!, length: whole[0].length, quote };
  return { text: text.slice(at + 1, end), length: end - at, quote };
}

const isOpening = (rest: string): boolean => /^[{["']/.test(rest);
const span = (from: number, length: number): Span => ({ from, to: from + length });

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
