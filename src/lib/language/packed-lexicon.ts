/** A piece of the lexicon in the form in which it is sent: packed when the app is built, unpacked by whoever reads with it. */
import { spell, unspell } from './inside/pack/characters';
import { decodeSymbols, encodeSymbols } from './inside/pack/symbols';
import type { LexiconSource } from './lexicon';

type WeightList = readonly (readonly [lang: string, name: string, weights: string])[];

/** What stands before the bytes: where each kind of them ends, and what they mean. */
interface PackHeader {
  readonly frequent: string;
  readonly others: readonly number[];
  readonly text: number;
  readonly symbols: string;
  /** Of the weights that stand one behind the other, by language and name. */
  readonly lengths: readonly (readonly [lang: string, name: string, length: number])[];
}

/** Packs a piece. What was learned goes apart from what people wrote: the two pack differently. */
export function packLexicon(source: LexiconSource): Uint8Array {
  const weights: WeightList = Object.entries(source.votes ?? {}).flatMap(([lang, votes]) =>
    Object.entries(votes).map(([name, vote]) => [lang, name, vote.weights] as const)
  );
  const votes = Object.entries(source.votes ?? {}).map(([lang, of]) => [
    lang,
    Object.fromEntries(Object.entries(of).map(([name, vote]) => [name, { ...vote, weights: '' }]))
  ]);
  const spelled = spell(JSON.stringify({ ...source, votes: Object.fromEntries(votes) as unknown }));
  const coded = encodeSymbols(weights.map(([, , text]) => text).join(''));
  const header: PackHeader = {
    frequent: spelled.frequent,
    others: spelled.others,
    text: spelled.bytes.length,
    symbols: coded.symbols,
    lengths: weights.map(([lang, name, text]) => [lang, name, text.length])
  };
  return joined(new TextEncoder().encode(JSON.stringify(header)), spelled.bytes, coded.bytes);
}

/** The piece that was packed. */
export function unpackLexicon(packed: Uint8Array): LexiconSource {
  const headerEnd = 4 + new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  const header = JSON.parse(new TextDecoder().decode(packed.subarray(4, headerEnd))) as PackHeader;
  const textEnd = headerEnd + header.text;
  const text = unspell({ ...header, bytes: packed.subarray(headerEnd, textEnd) });
  const length = header.lengths.reduce((sum, [, , one]) => sum + one, 0);
  const weights = decodeSymbols({ symbols: header.symbols, length, bytes: packed.subarray(textEnd) });
  // Packed by our own build out of checked files: its types hold.
  const source = JSON.parse(text) as { votes: Record<string, Record<string, { weights: string }>> } & LexiconSource;
  let at = 0;
  for (const [lang, name, one] of header.lengths) source.votes[lang]![name]!.weights = weights.slice(at, (at += one));
  return source;
}

/** The header behind its length, then the bytes. */
function joined(header: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 4 + header.length));
  new DataView(all.buffer).setUint32(0, header.length);
  let at = 4;
  for (const part of [header, ...parts]) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
