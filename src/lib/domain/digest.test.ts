import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest, hash32 } from './digest.ts';

/** Node's own, which shares no code with what browsers run. */
const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('a digest is the first 16 digits of SHA-256', () => {
  // FIPS 180-4, "abc" in quotation marks being the canonical JSON; the second begins with zeros.
  expect(digest('abc')).toBe('6cc43f858fbb763301637b5af970e2a4'.slice(0, 16));
  expect(digest({ b: 1, a: '资费' })).toBe(reference('{"a":"资费","b":1}').slice(0, 16));
  for (let n = 0; n < 600; n++) expect(digest(n)).toBe(reference(String(n)).slice(0, 16));
});

test('a hash is the first 32 bits of SHA-256, as FIPS 180-4 has them', () => {
  expect(hash32('')).toBe(0xe3b0c442);
  expect(hash32('abc')).toBe(0xba7816bf);
  expect(hash32('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(0x248d6a61);
});

test('a hash is that of any text', () => {
  const texts = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((codes) => String.fromCharCode(...codes));
  fc.assert(fc.property(texts, (text) => hash32(text) === Number.parseInt(reference(text).slice(0, 8), 16)));
});
