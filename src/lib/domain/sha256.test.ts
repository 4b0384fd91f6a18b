import { sha256 as reference } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest } from './digest.ts';
import { sha256 } from './sha256.ts';

const hex = (text: string): string =>
  [...sha256(text)].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
const referenceHex = (text: string): string => bytesToHex(reference(utf8ToBytes(text)));

test('is SHA-256, around every length at which a block begins', () => {
  for (let length = 0; length < 260; length++) expect(hex('a'.repeat(length))).toBe(referenceHex('a'.repeat(length)));
  expect(hex('资费'.repeat(20_000))).toBe(referenceHex('资费'.repeat(20_000)));
});

test('is SHA-256 of any text', () => {
  const texts = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((codes) => String.fromCharCode(...codes));
  fc.assert(fc.property(texts, (text) => hex(text) === referenceHex(text)));
});

test('a digest is its first 16 digits', () => {
  expect(digest({ b: 1, a: '资费' })).toBe(referenceHex('{"a":"资费","b":1}').slice(0, 16));
});

test('its constants are the same whatever the last bits of a cube root are', () => {
  const primes = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && !/^(11+)\1+$/.test('1'.repeat(n)));
  for (const root of [...primes.slice(0, 8).map(Math.sqrt), ...primes.map(Math.cbrt)]) {
    const rest = (root * 2 ** 32) % 1;
    expect(Math.min(rest, 1 - rest)).toBeGreaterThan(2 ** -12);
  }
});
