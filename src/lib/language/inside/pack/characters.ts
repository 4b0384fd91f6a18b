/**
 * A text as bytes in an alphabet of its own: one byte for each of its most frequent characters, two for the others. In
 * UTF-8 each Chinese character is three bytes, of which a packer sees less: this is a sixth smaller once it is packed.
 */
import { assert } from '#domain/assert';

/** Bytes that are a character by themselves; the others are the first of two. */
const single = 224;
const most = single + (256 - single) * 256;

/** The bytes of a text, and what they stand for. */
export interface SpelledText {
  /** The most frequent characters, by their byte. */
  readonly frequent: string;
  /** The others in the order of their code units, each as how far it is behind the one before. */
  readonly others: readonly number[];
  readonly bytes: Uint8Array;
}

/** Writes a text in its own alphabet, a UTF-16 unit a character. */
export function spell(text: string): SpelledText {
  const counts = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const units = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
  assert(units.length <= most, `at most ${most} different characters`, units.length);
  const frequent = units.slice(0, single);
  const others = units.slice(single).sort((a, b) => a - b);
  const codes = new Map([...frequent, ...others].map((unit, code) => [unit, code]));
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = codes.get(text.charCodeAt(i))!;
    if (code < single) bytes.push(code);
    else bytes.push(single + ((code - single) >> 8), (code - single) & 0xff);
  }
  return {
    frequent: String.fromCharCode(...frequent),
    others: others.map((unit, at) => unit - (others[at - 1] ?? 0)),
    bytes: Uint8Array.from(bytes)
  };
}

/** How many units are made a string at a time: more arguments than this a browser may refuse. */
const piece = 8192;

/** The text that was spelled. */
export function unspell({ frequent, others, bytes }: SpelledText): string {
  const units = Array.from({ length: frequent.length }, (_, at) => frequent.charCodeAt(at));
  let unit = 0;
  for (const far of others) units.push((unit += far));
  const text = new Uint16Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const code = byte < single ? byte : single + ((byte - single) << 8) + bytes[++i]!;
    text[length++] = units[code]!;
  }
  let whole = '';
  for (let from = 0; from < length; from += piece)
    whole += String.fromCharCode(...text.subarray(from, Math.min(length, from + piece)));
  return whole;
}
