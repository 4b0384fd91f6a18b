/** A piece of the lexicon in the form in which it is sent: packed when the app is built, unpacked by whoever reads with it. */
import { spell, unspell, type SpelledText } from './inside/pack/spelling';
import { decodeSymbols, encodeSymbols } from './inside/pack/symbols';
import type { LexiconSource } from './lexicon';

/** A string of what was learned of a name, and where it belongs. */
type LearnedText = readonly [language: string, name: string, key: string, text: string];

/** Strings of one kind that stand one behind the other. */
interface PackedStream {
  readonly key: string;
  readonly symbols: string;
  readonly bytes: number;
  readonly parts: readonly (readonly [language: string, name: string, length: number])[];
}

/** What stands before the bytes: how many there are of each kind, and what they mean. */
interface PackHeader extends Omit<SpelledText, 'bytes'> {
  readonly text: number;
  readonly streams: readonly PackedStream[];
}

/** Votes as they are taken apart: numbers, and strings that pack better by themselves. */
type VotesByName = Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>>;

/** Packs a piece. The strings of what was learned go apart from what people wrote: the two pack differently. */
export function packLexicon(source: LexiconSource): Uint8Array {
  const text = JSON.stringify(source);
  // A copy of its own, to be emptied.
  const rest = JSON.parse(text) as { readonly votes?: VotesByName };
  const learned = takeStrings(rest.votes ?? {});
  const streams = [...new Set(learned.map(([, , key]) => key))].map((key) => {
    // Where names of which as much was learned stand side by side, what tells the coder of one tells it of the next.
    const parts = learned.filter((one) => one[2] === key).sort((a, b) => a[3].length - b[3].length);
    return { key, parts, coded: encodeSymbols(parts.map((one) => one[3]).join('')) };
  });
  const { bytes: written, ...alphabet } = spell(shortened(JSON.stringify(rest)));
  const header: PackHeader = {
    ...alphabet,
    text: written.length,
    streams: streams.map(({ key, parts, coded }) => ({
      key,
      symbols: coded.symbols,
      bytes: coded.bytes.length,
      parts: parts.map(([language, name, , one]) => [language, name, one.length])
    }))
  };
  const bytes = streams.map(({ coded }) => coded.bytes);
  return joined(new TextEncoder().encode(JSON.stringify(header)), written, ...bytes);
}

/** What stands between the strings of a text of JSON most often, as characters that no such text has. */
const shorthands = [
  ['","', '\n'],
  ['":["', '\t']
] as const;

function shortened(json: string): string {
  return shorthands.reduce((text, [long, short]) => text.replaceAll(long, short), json);
}

function lengthened(text: string): string {
  return shorthands.reduce((json, [long, short]) => json.replaceAll(short, long), text);
}

/** Takes the strings out of what was learned; an empty one keeps the place of each. */
function takeStrings(votes: VotesByName): readonly LearnedText[] {
  const taken: LearnedText[] = [];
  for (const [language, names] of Object.entries(votes))
    for (const [name, vote] of Object.entries(names))
      for (const [key, value] of Object.entries(vote)) {
        if (typeof value !== 'string') continue;
        taken.push([language, name, key, value]);
        vote[key] = '';
      }
  return taken;
}

/** The piece that was packed. */
export function unpackLexicon(packed: Uint8Array): LexiconSource {
  const headerEnd = 4 + new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  const header = JSON.parse(new TextDecoder().decode(packed.subarray(4, headerEnd))) as PackHeader;
  let at = headerEnd + header.text;
  const text = lengthened(unspell({ ...header, bytes: packed.subarray(headerEnd, at) }));
  // Packed by our own build out of checked files: its types hold.
  const source = JSON.parse(text) as LexiconSource;
  const votes = (source.votes ?? {}) as unknown as VotesByName;
  for (const { key, symbols, bytes, parts } of header.streams) {
    const length = parts.reduce((sum, [, , one]) => sum + one, 0);
    const learned = decodeSymbols({ symbols, length, bytes: packed.subarray(at, (at += bytes)) });
    let from = 0;
    for (const [language, name, one] of parts) votes[language]![name]![key] = learned.slice(from, (from += one));
  }
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
