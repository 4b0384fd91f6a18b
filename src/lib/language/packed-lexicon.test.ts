import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { slimLexicon } from './bundle-for-language';
import { spell, unspell } from './inside/pack/spelling';
import { decodeSymbols, encodeSymbols } from './inside/pack/symbols';
import { packLexicon, unpackLexicon } from './packed-lexicon';
import { loadSources } from './testing/load';

const gzipped = (data: string | Uint8Array): number => gzipSync(data, { level: 9 }).length;

test.each(['zh', 'en'] as const)('the piece in %s comes out as it went in, and is smaller than as JSON', (language) => {
  const piece = slimLexicon(loadSources(), language);
  const packed = packLexicon(piece);
  expect(unpackLexicon(packed)).toEqual(JSON.parse(JSON.stringify(piece)));
  expect(gzipped(packed)).toBeLessThan(0.9 * gzipped(JSON.stringify(piece)));
});

test('any text is spelled back, also beyond the characters that take one byte', () => {
  const many = String.fromCharCode(...Array.from({ length: 3000 }, (_, at) => 0x4e00 + at * 5));
  expect(unspell(spell(many + many))).toBe(many + many);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => unspell(spell(text)) === text));
  const words = fc.string({ unit: fc.constantFrom('ab', 'abc', ' ', 'a', '|', '您'), maxLength: 300 });
  fc.assert(fc.property(words, (text) => unspell(spell(text)) === text));
});

test('any string of symbols is decoded as it was, and a dull one takes next to nothing', () => {
  const symbols = fc.string({ unit: fc.constantFrom(...'ABCDE'), maxLength: 2000 });
  fc.assert(fc.property(symbols, (text) => decodeSymbols(encodeSymbols(text)) === text));
  expect(encodeSymbols('E'.repeat(10_000)).bytes.length).toBeLessThan(60);
  expect(decodeSymbols(encodeSymbols(''))).toBe('');
});
