import { Lines } from './yaml/outline-lines';
import type { Entry, Span } from './yaml/outline-node';
import type { Path } from './value-at';

export type { Entry, Span } from './yaml/outline-node';

/** Outlines a YAML text by indents and brackets, tolerating unfinished text; for its meaning use `readYaml`. */
export function outlineOf(text: string): Entry {
  if (last?.text !== text) last = { text, root: new Lines(text).read() };
  return last.root;
}
// One text is asked about many times between two of its changes.
let last: { readonly text: string; readonly root: Entry } | undefined;

export function entryAt(root: Entry, path: Path): Entry | undefined {
  let here: Entry | undefined = root;
  for (const step of path) here = here?.entries.find(({ key }) => key === step);
  return here;
}

/** Returns the innermost entry around an offset, with its path. */
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

/** Place of the cursor: the path above it, and the word at it. */
export interface WritingPlace {
  /** Outline of the whole text, in which the word contains the marker {@link here}. */
  readonly root: Entry;
  readonly path: Path;
  /** `either`: a key of a mapping that begins here, or a value. */
  readonly role: 'key' | 'value' | 'either';
  /** Word at the cursor without its quotes; a choice replaces it. */
  readonly word: Span;
  readonly typed: string;
  readonly beside: readonly string[];
  readonly quote?: '"' | "'";
  readonly colon: boolean;
}

/** Marker inserted at the cursor, so that an empty place has a word too. No file contains it. */
export const here = '\ue000';

/** Finds the place being written at an offset; `undefined` in comments and where neither a key nor a value can be. */
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

const startsItem = (parent: Entry | undefined): boolean => parent?.of === 'list' && !parent.flow;

const mayBeValue = (parent: Entry | undefined, entry: Entry): boolean =>
  parent !== undefined && !parent.flow && parent.entries.length === 1 && !entry.colon && parent.column >= 0;

interface Found {
  readonly entry: Entry;
  readonly path: Path;
  readonly parent: Entry | undefined;
}

function search(entry: Entry, path: Path, offset: number, parent?: Entry): Found | undefined {
  if (String(entry.key).includes(here) || entry.scalar?.includes(here)) return { entry, path, parent };
  for (const inner of entry.entries) {
    if (inner.at.from > offset || inner.end < offset) continue;
    const found = search(inner, [...path, inner.key], offset, entry);
    if (found) return found;
  }
  return undefined;
}
