import type { Lexicon } from './compiled';
import { Break, normalise, type NormalisedText } from './normalise';
import { simplified } from '../script';
import { Slots, type NameKind } from './slots';
import { longestAt, type Trie } from './trie';
import { Scratch, type AnnotatedTokens } from './match';

/** Text prepared for the matcher: fillers removed, spellings corrected, negations and quotations marked. */
export interface AnnotatedReader extends AnnotatedTokens {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly quoted: readonly boolean[];
}

const scratch = new Scratch();

const nameWords = 8;

/** Prepares a text for the matcher. Linear in its length. */
export function annotate(
  written: string,
  lexicon: Lexicon,
  names: ReadonlyMap<NameKind, Trie<string>>,
  steps: { count: number }
): AnnotatedReader {
  const text = simplified(written);
  const raw = normalise(text);
  const words: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const breaks: number[] = [];
  const place: number[] = [];
  let pending: number = Break.none;
  for (let i = 0; i < raw.words.length;) {
    pending = Math.max(
      pending,
      raw.breaks[i]!,
      words.length > 0 && opensClause(raw, i, lexicon, steps) ? Break.pause : 0
    );
    place[i] = words.length;
    const filler = longestAt(lexicon.fillers, raw.words, raw.breaks, i, steps);
    if (filler) {
      if (words.length > 0 && filler.end === i + 1 && !isLatin(raw.words[i]!)) pending = Math.max(pending, Break.pause);
      for (; i < filler.end; i++) {
        place[i] = words.length;
        pending = Math.max(pending, raw.breaks[i]!);
      }
      continue;
    }
    const spelling = longestAt(lexicon.spellings, raw.words, raw.breaks, i, steps);
    const end = spelling?.end ?? i + 1;
    const pieces = spelling?.value ?? [raw.words[i]!];
    pieces.forEach((piece, n) => {
      const even = pieces.length === end - i;
      words.push(piece);
      from.push(raw.from[even ? i + n : i]!);
      to.push(raw.to[even ? i + n : end - 1]!);
      breaks.push(n === 0 ? pending : 0);
    });
    pending = Break.none;
    for (let k = i; k < end; k++) place[k] ??= words.length - 1;
    i = end;
  }
  place[raw.words.length] = words.length;
  const original = (a: number, b: number): string => (b > a ? literal(text.slice(from[a]!, to[b - 1]!)) : '');
  const quotes = raw.quotes.map(([a, b]) => [place[a] ?? words.length, place[b] ?? words.length] as const);
  const ground = {
    text,
    words,
    from,
    to,
    breaks,
    steps,
    slots: new Slots(words, breaks, lexicon.units, names, original),
    tables: lexicon.tables,
    scratch,
    stops: negations(words, breaks, lexicon, steps),
    skips: softFillers(words, breaks, lexicon, steps)
  };
  return { ...ground, quoted: quotations(words, breaks, quotes, lexicon, steps) };
}

/** Speech is written down without commas: a clause begins where its head stands, unless the word before leads on to it (不是|因为). */
function opensClause(
  { words, breaks }: NormalisedText,
  at: number,
  lexicon: Lexicon,
  steps: { count: number }
): boolean {
  return (
    longestAt(cue(lexicon, 'clause-head'), words, breaks, at, steps) !== undefined &&
    longestAt(cue(lexicon, 'leads-on'), words, breaks, at - 1, steps) === undefined
  );
}

const isLatin = (word: string): boolean => word < '\u0250';

function literal(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])/g, '')
    .trim();
}

function cue(lexicon: Lexicon, name: string): Trie<true> {
  return lexicon.tables[lexicon.cues.get(name)!]!;
}

function negations(
  words: readonly string[],
  breaks: readonly number[],
  lexicon: Lexicon,
  steps: { count: number }
): boolean[] {
  const stops = new Array<boolean>(words.length).fill(false);
  const negator = cue(lexicon, 'negator');
  const harmless = cue(lexicon, 'harmless-not');
  for (let i = 0; i < words.length;) {
    const fine = longestAt(harmless, words, breaks, i, steps);
    if (fine) {
      i = fine.end;
      continue;
    }
    const found = longestAt(negator, words, breaks, i, steps);
    // 能不能, 有没有, 拔了没拔 ask, they do not deny.
    const asks = found && asksBack(words, i, found.end);
    const has = found && words[i - 1] === '有' && words[i] === '没' && words[i + 1] === '有';
    if (found && !asks && !has) for (let k = i; k < found.end; k++) stops[k] = true;
    i = found ? found.end : i + 1;
  }
  return stops;
}

function asksBack(words: readonly string[], from: number, to: number): boolean {
  const past = words[from - 1] === '了';
  const behind = past && words[to] === '有' ? to + 1 : to;
  return from > 0 && words[behind] === words[from - (past ? 2 : 1)];
}

function softFillers(
  words: readonly string[],
  breaks: readonly number[],
  lexicon: Lexicon,
  steps: { count: number }
): number[] {
  const table = cue(lexicon, 'soft-filler');
  return words.map((_, i) => longestAt(table, words, breaks, i, steps)?.end ?? i);
}

function quotations(
  words: readonly string[],
  breaks: readonly number[],
  quotes: readonly (readonly [number, number])[],
  lexicon: Lexicon,
  steps: { count: number }
): boolean[] {
  const quoted = new Array<boolean>(words.length).fill(false);
  const said = cue(lexicon, 'says');
  for (const [a, b] of quotes) {
    let speech = b - a > nameWords;
    for (let i = Math.max(0, a - 4); i < a && !speech; i++)
      speech = longestAt(said, words, breaks, i, steps) !== undefined;
    for (let i = b; i < Math.min(words.length, b + 4) && !speech; i++)
      speech = longestAt(said, words, breaks, i, steps) !== undefined;
    if (speech) for (let i = a; i < b; i++) quoted[i] = true;
  }
  return quoted;
}
