import { listOf, mapping, newId, type Plain } from './changes.ts';

/** What a customer can have at first, or come to have, as far as this file says it. */
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

/** The flag by which a reaction is remembered: those that it sets, or a new one by what set it off. */
export function rememberedBy(file: Plain, reaction: Plain, trigger: string): readonly string[] {
  const set = listOf(reaction['set']).map(String);
  return set.length > 0 ? set : [newId(`${trigger} heard`, flagsIn(file), 'heard')];
}

/** True of a reaction that is remembered. */
export const isRemembered = (reaction: Plain): boolean => listOf(mapping(reaction)['set']).length > 0;
