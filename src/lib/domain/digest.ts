import { canonical } from './canonical.ts';
import { sha256 } from './sha256.ts';

/** A short name for a value: the first 16 hex digits of the SHA-256 of its canonical JSON. */
export function digest(value: unknown): string {
  const [first, second] = sha256(canonical(value));
  return hex(first!) + hex(second!);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
