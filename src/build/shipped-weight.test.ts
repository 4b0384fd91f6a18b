import { gzipSync } from 'node:zlib';
import catalogue from 'virtual:switchboard/catalogue';
import { digests } from 'virtual:switchboard/data';
import practised from 'virtual:switchboard/practised';
import rings from 'virtual:switchboard/rings';
import { expect, test } from 'vitest';
import { moduleOf, type ShippedData } from './data-plugin.ts';

/** What is shipped with these scenarios: what their files say has no weight here, only what they are called. */
function shippedWith(cards: typeof catalogue): ShippedData {
  const files = cards.map(({ id }) => [`ready/${id}`, id] as const);
  const texts = ['lists-zh', 'lists-en', 'specimen-zh', 'specimen-en'].map((name) => [name, name] as const);
  return {
    catalogue: cards,
    practised,
    rings,
    digests,
    callClauses: [],
    files: Object.fromEntries([...files, ...texts])
  };
}

function weightOf(cards: typeof catalogue, modules: readonly string[]): number {
  const data = shippedWith(cards);
  return gzipSync(modules.map((name) => moduleOf(name, data, 'built')).join('\n'), { level: 9 }).length;
}

/** What each scenario adds to modules, in bytes after gzip. */
function added(modules: readonly string[]): readonly (readonly [id: string, bytes: number])[] {
  const all = weightOf(catalogue, modules);
  return catalogue.map(
    ({ id }) =>
      [
        id,
        all -
          weightOf(
            catalogue.filter((card) => card.id !== id),
            modules
          )
      ] as const
  );
}

// Both also have the version of each in the script that runs first: as much again as in `data`, at most.
test.each([
  { page: 'home', modules: ['catalogue', 'practised', 'rings', 'texts'], limit: 170 },
  { page: 'a call', modules: ['data'], limit: 30 }
])('a library may grow: a scenario more costs $page at most $limit bytes', ({ modules, limit }) => {
  for (const [id, bytes] of added(modules)) expect(bytes, id).toBeLessThanOrEqual(limit);
});
