import type { Diagnostic } from '#diagnostics/diagnostic';
import { nearest } from '#domain/suggest';
import type { Path } from '#formats/value-at';
import { entryAround, entryAt, outlineOf, type Entry, type Span } from '#formats/yaml-outline';
import { keyWordsAt, wordsAt } from './choices.ts';
import { Vocabulary, type Surroundings } from './vocabulary.ts';

/** Text to fix, with the entry at the diagnostic. */
export class Mending {
  readonly root: Entry;
  readonly path: Path;
  readonly entry: Entry;
  readonly vocabulary: Vocabulary;
  readonly offset: number;

  constructor(
    readonly text: string,
    readonly diagnostic: Diagnostic,
    readonly around: Surroundings
  ) {
    this.root = outlineOf(text);
    this.offset = offsetOf(text, diagnostic.line ?? 1, diagnostic.column ?? 1);
    const { path, entry } = entryAround(this.root, this.offset);
    this.path = path;
    this.entry = entry;
    this.vocabulary = new Vocabulary(this.root, around);
  }

  get parent(): Entry {
    return entryAt(this.root, this.path.slice(0, -1)) ?? this.root;
  }

  /** True if the key is wrong, not its value. */
  get isOfKey(): boolean {
    const { entry, offset } = this;
    return typeof entry.key === 'string' && offset <= entry.at.to && (!entry.value || offset < entry.value.from);
  }

  get word(): string {
    return this.isOfKey ? String(this.entry.key) : (this.entry.scalar ?? '');
  }

  /** Range of the word, without quotes. */
  get span(): Span | undefined {
    const { entry, isOfKey } = this;
    const whole = isOfKey ? entry.at : entry.value;
    const quote = isOfKey ? entry.keyQuote : entry.quote;
    return whole && quote ? { from: whole.from + 1, to: whole.to - 1 } : whole;
  }

  /** Words allowed there. */
  get known(): readonly string[] {
    const { path, vocabulary, isOfKey } = this;
    const words = isOfKey ? keyWordsAt(path.slice(0, -1), vocabulary) : wordsAt(path, vocabulary);
    const beside = isOfKey ? this.parent.entries.map(({ key }) => String(key)) : [];
    return words.map(({ word }) => word).filter((word) => !beside.includes(word));
  }

  /** Allowed word that was most likely meant. */
  get meant(): string | undefined {
    return nearest(this.word, this.known);
  }

  with({ from, to }: Span, by: string): string {
    return this.text.slice(0, from) + by + this.text.slice(to);
  }
}

function offsetOf(text: string, line: number, column: number): number {
  let from = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', from);
    if (next < 0) break;
    from = next + 1;
  }
  return Math.min(from + column - 1, text.length);
}

/** Returns the text without an entry: its whole line, or the part between commas. */
export function without(text: string, parent: Entry, entry: Entry): string | undefined {
  const at = parent.entries.indexOf(entry);
  if (at < 0) return undefined;
  const cut = (from: number, to: number) => text.slice(0, from) + text.slice(to);
  const [before, next] = [parent.entries[at - 1], parent.entries[at + 1]];
  if (parent.flow) {
    if (next) return cut(entry.at.from, next.at.from);
    return before ? cut(endOf(before), endOf(entry)) : cut(entry.at.from, endOf(entry));
  }
  // The only one takes its mapping with it.
  if (!before && !next) return undefined;
  const from = text.lastIndexOf('\n', entry.at.from - 1) + 1;
  const end = text.indexOf('\n', endOf(entry));
  const isOnLineOfAnother = text.slice(from, entry.at.from).trim() !== '';
  return isOnLineOfAnother ? undefined : cut(from, end < 0 ? text.length : end + 1);
}

const endOf = (entry: Entry): number => Math.max(entry.end, entry.at.to, ...entry.entries.map(({ end }) => end));
