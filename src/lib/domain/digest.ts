import { sha256 } from '@noble/hashes/sha2.js';
import { canonical } from './canonical.ts';

const utf8 = new TextEncoder();

// A desk asks for chance by the ten thousand: what a hash works with is made once, and set back for each text.
const untouched = sha256.create();
const working = untouched.clone();
const bits = new DataView(new ArrayBuffer(untouched.outputLen));
const bytes = new Uint8Array(bits.buffer);

function hash(text: string): DataView {
  untouched._cloneInto(working).update(utf8.encode(text)).digestInto(bytes);
  return bits;
}

/** Returns the first 16 hex digits of the SHA-256 of a value's canonical JSON. */
export function digest(value: unknown): string {
  return hash(canonical(value)).getBigUint64(0).toString(16).padStart(16, '0');
}

/** Returns the first 32 bits of the SHA-256 of a text in UTF-8, from 0 to 2³² − 1. */
export function hash32(text: string): number {
  return hash(text).getUint32(0);
}
