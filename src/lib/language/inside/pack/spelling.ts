/**
 * A text as bytes in an alphabet of its own: characters and English words are its symbols, one byte for each of the most frequent
 * ones, two for the others. In UTF-8 each Chinese character is three bytes and a word as many as it has letters, and of
 * more bytes a packer sees less: this is up to an eighth smaller once it is packed.
 */
import { assert } from '#domain/assert';

/** Bytes that are a symbol by themselves; the others are the first of two. */
const single = 224;
const most = single + (256 - single) * 256;

/** The bytes of a text, and what they stand for. */
export interface SpelledText {
  /** The most frequent symbols, by their byte. */
  readonly frequent: readonly string[];
  /** Other characters in the order of their code units, each as how far it is behind the one before. */
  readonly others: readonly number[];
  /** Other words, set apart by spaces. */
  readonly words: string;
  readonly bytes: Uint8Array;
}

/** Writes a text in its own alphabet. A space between two words of it is not written. */
export function spell(text: string): SpelledText {
  const symbols = symbolsOf(text);
  const counts = countsOf(symbols);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([symbol]) => symbol);
  assert(byCount.length <= most, `at most ${most} different symbols`, byCount.length);
  const frequent = byCount.slice(0, single);
  const rest = byCount.slice(single);
  const others = rest.filter((symbol) => !isWord(symbol)).sort();
  const words = rest.filter(isWord).sort();
  const codes = new Map([...frequent, ...others, ...words].map((symbol, code) => [symbol, code]));
  const bytes: number[] = [];
  for (const symbol of symbols) {
    const code = codes.get(symbol)!;
    if (code < single) bytes.push(code);
    else bytes.push(single + ((code - single) >> 8), (code - single) & 0xff);
  }
  const units = others.map((symbol) => symbol.charCodeAt(0));
  return {
    frequent,
    others: units.map((unit, at) => unit - (units[at - 1] ?? 0)),
    words: words.join(' '),
    bytes: Uint8Array.from(bytes)
  };
}

/** The text that was spelled. */
export function unspell({ frequent, others, words, bytes }: SpelledText): string {
  const symbols = [...frequent];
  let unit = 0;
  for (const far of others) symbols.push(String.fromCharCode((unit += far)));
  if (words !== '') symbols.push(...words.split(' '));
  const pieces: string[] = [];
  let behindWord = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const symbol = symbols[byte < single ? byte : single + ((byte - single) << 8) + bytes[++i]!]!;
    const word = isWord(symbol);
    if (word && behindWord) pieces.push(' ');
    pieces.push(symbol);
    behindWord = word;
  }
  return pieces.join('');
}

/** A symbol of several characters is a word. */
function isWord(symbol: string): boolean {
  return symbol.length > 1;
}

/** Takes a text apart into UTF-16 units and those words that come up again. */
function symbolsOf(text: string): readonly string[] {
  const tokens = text.match(/[a-z]+|[^a-z]/g) ?? [];
  const counts = countsOf(tokens);
  const known = (token: string | undefined): boolean =>
    token !== undefined && isWord(token) && (counts.get(token) ?? 0) > 1;
  return tokens.flatMap((token, at) => {
    if (token === ' ' && known(tokens[at - 1]) && known(tokens[at + 1])) return [];
    return known(token) ? [token] : token.split('');
  });
}

function countsOf(symbols: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const symbol of symbols) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  return counts;
}
