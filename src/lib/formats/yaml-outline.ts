import { Lines } from './yaml/outline-lines';
import type { Entry, Span } from './yaml/outline-node';
import type { Path } from './value-at';

export type { Entry, Span } from './yaml/outline-node';

/**
 * The keys, items and words of a YAML text with their places. It goes by indents and brackets, so that half of a line, a bracket that is open or a word too many spoil
 * no more than what they stand in: what is written is read while it is written. What a file *says* reads `readYaml`.
 */
export function outlineOf(text: string): Entry {
  if (last?.text !== text) last = { text, root: new Lines(text).read() };
  return last.root;
}
// One text is asked about many times between two of its changes.
let last: { readonly text: string; readonly root: Entry } | undefined;

/** The entry at a path. */
export function entryAt(root: Entry, path: Path): Entry | undefined {
  let here: Entry | undefined = root;
  for (const step of path) here = here?.entries.find(({ key }) => key === step);
  return here;
}

/** The entry that stands closest around a place of the text, and its path. */
export function entryAround(root: Entry, offset: number): { readonly path: Path; readonly entry: Entry } {
  const path: (string | number)[] = [];
  let entry = root;
  for (;;) {
    const inner: Entry | undefined = entry.entries.findLast(({ at, end }) => at.from <= offset && offset <= end);
    if (!inner) return { path, entry };
    path.push(inner.key);
    entry = inner;
  }
}

/** Where somebody writes: what is above it, and the word that stands there. */
export interface WritingPlace {
  /** The whole text, as it was read to find the place: the word there holds a sign that no file has. */
  readonly root: Entry;
  /** Of the mapping or the list whose key or item it is, or of the value. */
  readonly path: Path;
  /** What may be written; `either`: a key of a mapping that begins here, or a value. */
  readonly role: 'key' | 'value' | 'either';
  /** The word at the place, without its quotes: what is chosen stands in its stead. */
  readonly word: Span;
  /** As much of it as stands before the place. */
  readonly typed: string;
  /** Keys that stand beside it already. */
  readonly beside: readonly string[];
  readonly quote?: '"' | "'";
  /** A colon stands behind it. */
  readonly colon: boolean;
}

/** A sign that no file has: it stands where somebody writes, so that also an empty place is one. */
export const here = '\ue000';

/** What of a text is being written at an offset; nothing in comments, and where neither a key nor a value can stand. */
export function writingAt(text: string, offset: number): WritingPlace | undefined {
  const root = new Lines(text.slice(0, offset) + here + text.slice(offset)).read();
  const found = search(root, [], offset);
  if (!found) return undefined;
  const { entry, path, parent } = found;
  const isKey = String(entry.key).includes(here);
  const span = isKey ? entry.at : entry.value!;
  const quote = isKey ? entry.keyQuote : entry.quote;
  const from = span.from + (quote ? 1 : 0);
  // An open quote has no end of its own.
  const isClosed = quote !== undefined && span.to - 2 > span.from && text[span.to - 2] === quote;
  const word = { from, to: Math.max(offset, span.to - 1 - (isClosed ? 1 : 0)) };
  const isWord = !isKey && parent?.of !== 'list' && !entry.colon;
  return {
    root,
    path: isKey ? path.slice(0, -1) : path,
    role: isKey ? (mayBeValue(parent, entry) ? 'either' : 'key') : isWord || startsItem(parent) ? 'either' : 'value',
    word,
    typed: text.slice(word.from, offset),
    beside: isKey ? (parent?.entries ?? []).filter((it) => it !== entry).map(({ key }) => String(key)) : [],
    ...(quote ? { quote } : {}),
    colon: isKey && entry.colon
  };
}

/** An item of a list by indents may be a mapping as well. */
const startsItem = (parent: Entry | undefined): boolean => parent?.of === 'list' && !parent.flow;

/** A word alone below a key may be its value. */
const mayBeValue = (parent: Entry | undefined, entry: Entry): boolean =>
  parent !== undefined && !parent.flow && parent.entries.length === 1 && !entry.colon && parent.column >= 0;

interface Found {
  readonly entry: Entry;
  readonly path: Path;
  readonly parent: Entry | undefined;
}

/** Only what reaches over the sign is looked into. */
function search(entry: Entry, path: Path, offset: number, parent?: Entry): Found | undefined {
  if (String(entry.key).includes(here) || entry.scalar?.includes(here)) return { entry, path, parent };
  for (const inner of entry.entries) {
    if (inner.at.from > offset || inner.end < offset) continue;
    const found = search(inner, [...path, inner.key], offset, entry);
    if (found) return found;
  }
  return undefined;
}
