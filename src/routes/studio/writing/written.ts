import type { Text } from '#domain/text';
import { entryAt, type Entry } from '#formats/yaml-outline';

/** A text that stands in an entry, or under a key of it, as far as it is written; of several wordings the first. */
export function textOf(entry: Entry, key?: string): Text | undefined {
  const at = key === undefined ? entry : entryAt(entry, [key]);
  const zh = firstIn(at && entryAt(at, ['zh']));
  const en = firstIn(at && entryAt(at, ['en']));
  return zh === undefined && en === undefined ? undefined : { zh: zh ?? en ?? '', en: en ?? zh ?? '' };
}

/** What an entry says, or the first of its items. */
export const firstIn = (entry: Entry | undefined): string | undefined => entry?.scalar ?? entry?.entries[0]?.scalar;

/** The states of a talk, or of behaviour, that are written here. */
export function statesIn(root: Entry, region: string): readonly string[] {
  const path = region === 'talk' ? ['talk', 'states'] : ['behaviour', region, 'states'];
  return (entryAt(root, path)?.entries ?? []).map(({ key }) => String(key));
}

/** What stands under keys of these names, however deep. */
export function wordsUnder(entry: Entry, keys: ReadonlySet<string | number>): readonly string[] {
  return entry.entries.flatMap((it) => (keys.has(it.key) ? scalarsIn(it) : wordsUnder(it, keys)));
}

const scalarsIn = (entry: Entry): readonly string[] => [
  ...(entry.scalar === undefined ? [] : [entry.scalar]),
  ...entry.entries.flatMap(scalarsIn)
];
