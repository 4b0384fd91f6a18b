import type { Text } from '#domain/text';
import { entryAt, type Entry } from '#formats/yaml-outline';

/** Returns the text in an entry or under its key, even if incomplete; the first of several wordings. */
export function textOf(entry: Entry, key?: string): Text | undefined {
  const at = key === undefined ? entry : entryAt(entry, [key]);
  const zh = firstIn(at && entryAt(at, ['zh']));
  const en = firstIn(at && entryAt(at, ['en']));
  return zh === undefined && en === undefined ? undefined : { zh: zh ?? en ?? '', en: en ?? zh ?? '' };
}

/** Returns the text of an entry, or of its first item. */
export const firstIn = (entry: Entry | undefined): string | undefined => entry?.scalar ?? entry?.entries[0]?.scalar;

/** Returns the states of a demand or behaviour that are defined in this text. */
export function statesIn(root: Entry, region: string): readonly string[] {
  const path = region === 'talk' ? ['talk', 'states'] : ['behaviour', region, 'states'];
  return (entryAt(root, path)?.entries ?? []).map(({ key }) => String(key));
}

/** Returns the words under keys of these names, at any depth. */
export function wordsUnder(entry: Entry, keys: ReadonlySet<string | number>): readonly string[] {
  return entry.entries.flatMap((it) => (keys.has(it.key) ? scalarsIn(it) : wordsUnder(it, keys)));
}

const scalarsIn = (entry: Entry): readonly string[] => [
  ...(entry.scalar === undefined ? [] : [entry.scalar]),
  ...entry.entries.flatMap(scalarsIn)
];
