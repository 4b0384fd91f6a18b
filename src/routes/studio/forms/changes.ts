import type { Path } from '#formats/value-at';
import type { Change } from '#formats/yaml-changes';
import { canonical } from '#domain/canonical';

/** What a scenario's file says, whatever that is: forms look at it with care. */
export type Plain = Readonly<Record<string, unknown>>;

/** A mapping; none where something else stands there. */
export const mapping = (value: unknown): Plain =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Plain) : {};

/** `x` or `[x, y]`: a list in any case. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** How a list comes to be another, touching only the items in which they differ. */
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

/** Where one of `x` or `[x, y]` stands. */
export const itemPath = (path: Path, whole: unknown, at: number): Path => (Array.isArray(whole) ? [...path, at] : path);

/**
 * An id that none of some others is, made of what something is called in English.
 * @param joined facts stand in sentences, where their names have no hyphen
 */
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

/** What somebody typed in the place of a value: a number stays a number. */
export function typedLike(before: unknown, typed: string): string | number {
  const number = Number(typed);
  return typeof before === 'number' && typed.trim() !== '' && Number.isFinite(number) ? number : typed;
}
