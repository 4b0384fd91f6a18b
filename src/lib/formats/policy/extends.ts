import { policySchema } from '#machines/policy';
import type { Locate } from '../explain';
import { below } from './key-schema';

/** Keys and what they hold, as a file states it. */
export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** True for what is changed key by key: a mapping that is no text in both languages, and nothing else. */
export function isMap(value: unknown): value is Mapping {
  if (!isMapping(value)) return false;
  const { zh, en, ...rest } = value;
  return !(typeof zh === 'string' && typeof en === 'string' && Object.keys(rest).length === 0);
}

/**
 * True if a file only says what differs from another policy: it says what it builds on, or has some sections of a policy and neither what it is called nor its
 * version, which no whole one lacks.
 */
export function isSmall(raw: unknown): raw is Mapping {
  if (!isMapping(raw)) return false;
  if (Object.hasOwn(raw, 'extends')) return true;
  const keys = Object.keys(raw);
  return keys.length > 0 && keys.every((key) => !header.has(key) && below(policySchema, key) !== undefined);
}

/** What a policy is called, and its version. */
const header: ReadonlySet<string> = new Set(['policy', 'version']);

/**
 * A mapping with what another says in its place: mappings key by key, all else as a whole; a key that is nothing (`null`) is taken out. New keys come
 * behind those that there were, unless all of those stand there: then their order is meant.
 */
export function merged(base: Mapping, changes: Mapping): Mapping {
  const old = Object.keys(base);
  const listed = Object.keys(changes);
  const inOrder = old.every((key) => Object.hasOwn(changes, key));
  const keys = inOrder ? listed : [...old, ...listed.filter((key) => !Object.hasOwn(base, key))];
  return Object.fromEntries(
    keys.flatMap((key) => {
      if (!Object.hasOwn(changes, key)) return [[key, base[key]]];
      const [before, after] = [Object.hasOwn(base, key) ? base[key] : undefined, changes[key]];
      // What takes out a key that there is not is a mistake, and told like a value that does not fit.
      if (after === null && before !== undefined) return [];
      return [[key, isMap(before) && isMapping(after) ? merged(before, after) : after]];
    })
  );
}

/** Where what is wrong in the whole shows in the small file: at its own line, else at the nearest above it, else where it says what it builds on, or begins. */
export const placedIn =
  (small: Mapping, locate: Locate): Locate =>
  (path, of) => {
    if (path.length > 0 && Object.hasOwn(small, path[0]!)) return locate(path, of);
    return Object.hasOwn(small, 'extends') ? locate(['extends'], 'key') : locate([], of);
  };
