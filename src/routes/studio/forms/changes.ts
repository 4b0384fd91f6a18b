import type { Path } from '#formats/value-at';
import type { Change } from '#formats/yaml-changes';
import { canonical } from '#domain/canonical';

/** Unchecked content of a scenario file: forms must read it defensively. */
export type Plain = Readonly<Record<string, unknown>>;

/** Returns a mapping; an empty one for any other value. */
export const mapping = (value: unknown): Plain =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Plain) : {};

/** Returns a list for `x` or `[x, y]`. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Returns the changes from one list to another, touching only the items that differ. */
export function listChanges(path: Path, before: unknown, next: readonly unknown[]): readonly Change[] {
  if (next.length === 0) return [{ remove: path }];
  if (!Array.isArray(before)) return [{ put: path, value: next.length === 1 ? next[0] : next }];
  const differs = (at: number) => canonical(before[at]) !== canonical(next[at]);
  const first = [...before.keys()].find(differs) ?? before.length;
  if (next.length === before.length - 1) return [{ remove: [...path, first] }];
  if (next.length === before.length + 1 && first === before.length)
    return [{ put: [...path, before.length], value: next.at(-1) }];
  if (next.length !== before.length) return [{ put: path, value: next }];
  return next.flatMap((value, at) => (differs(at) ? [{ put: [...path, at], value }] : []));
}

/** Returns the path of an item of `x` or `[x, y]`. */
export const itemPath = (path: Path, whole: unknown, at: number): Path => (Array.isArray(whole) ? [...path, at] : path);

/** Creates a unique id from an English name; `joined`: camel case, for facts, which have no hyphen in sentences. */
export function newId(called: string, taken: Iterable<string>, kind: string, joined = false): string {
  const words = called
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.slice(0, 5) ?? [kind];
  const camel = words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
  const plain = (joined ? camel : words.join('-')).slice(0, 40).replace(/-$/, '');
  const others = new Set(taken);
  if (!others.has(plain)) return plain;
  let number = 2;
  const numbered = () => (joined ? `${plain}${number}` : `${plain}-${number}`);
  while (others.has(numbered())) number += 1;
  return numbered();
}

/** Converts typed input to the type of the previous value: a number stays a number. */
export function typedLike(before: unknown, typed: string): string | number {
  const number = Number(typed);
  return typeof before === 'number' && typed.trim() !== '' && Number.isFinite(number) ? number : typed;
}
