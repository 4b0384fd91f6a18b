import { policySchema } from '#machines/policy';
import type { Locate } from '../explain';
import { below } from './key-schema';

export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** True for a mapping that is changed key by key: one that is not just a text in both languages. */
export function isMap(value: unknown): value is Mapping {
  if (!isMapping(value)) return false;
  const { zh, en, ...rest } = value;
  return !(typeof zh === 'string' && typeof en === 'string' && Object.keys(rest).length === 0);
}

/** True if a file only states differences: `extends`, or policy sections without name and version of a policy. */
export function isSmall(raw: unknown): raw is Mapping {
  if (!isMapping(raw)) return false;
  if (Object.hasOwn(raw, 'extends')) return true;
  const keys = Object.keys(raw);
  return keys.length > 0 && keys.every((key) => !header.has(key) && below(policySchema, key) !== undefined);
}

const header: ReadonlySet<string> = new Set(['policy', 'version']);

/** Merges changes key by key; `null` removes a key. New keys come last unless the changes list all old ones. */
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

/** Maps places of the merged policy to the small file: own line, nearest line above, `extends` or the beginning. */
export const placedIn =
  (small: Mapping, locate: Locate): Locate =>
  (path, of) => {
    if (path.length > 0 && Object.hasOwn(small, path[0]!)) return locate(path, of);
    return Object.hasOwn(small, 'extends') ? locate(['extends'], 'key') : locate([], of);
  };
