import { listOf, mapping, newId, type Plain } from './changes.ts';

/** Returns the flags that a customer can have at first or get later, as far as this file defines them. */
export function flagsIn(file: Plain): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'set' || key === 'traits' || key === 'one-of')
        for (const flag of [inner].flat(3)) if (typeof flag === 'string') found.add(flag);
      walk(inner);
    }
  };
  walk([file['temper'], file['variants'], file['demands'], file['behaviour'], file['talk']]);
  return [...found];
}

/** Returns the flags that record a reaction: those that it sets, or a new one named after its trigger. */
export function rememberedBy(file: Plain, reaction: Plain, trigger: string): readonly string[] {
  const set = listOf(reaction['set']).map(String);
  return set.length > 0 ? set : [newId(`${trigger} heard`, flagsIn(file), 'heard')];
}

/** True if a reaction sets a flag. */
export const isRemembered = (reaction: Plain): boolean => listOf(mapping(reaction)['set']).length > 0;
