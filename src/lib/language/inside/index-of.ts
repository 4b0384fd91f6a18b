import type { Lexicon } from '../lexicon';
import type { Pattern } from './compile';
import type { Reader } from './ground';
import type { SlotKind } from './slots';

/** What has a pattern. */
interface Indexed {
  readonly pattern: Pattern;
}

/** Patterns by the word or slot that they can begin with. */
export interface Index<T extends Indexed = Indexed> {
  readonly byWord: ReadonlyMap<string, readonly T[]>;
  readonly bySlot: ReadonlyMap<SlotKind, readonly T[]>;
}

/** Sorts patterns by what they can begin with, so that each place of a text tries only those. */
export function indexOf<T extends Indexed>(all: readonly T[], lexicon: Lexicon): Index<T> {
  const byWord = new Map<string, T[]>();
  const bySlot = new Map<SlotKind, T[]>();
  for (const indexed of all) {
    const { tables, slots } = indexed.pattern.first;
    const firsts = new Set<string>();
    for (const table of tables) for (const word of lexicon.tables[table]!.next.keys()) firsts.add(word);
    for (const word of firsts) append(byWord, word, indexed);
    for (const slot of slots) append(bySlot, slot, indexed);
  }
  return { byWord, bySlot };
}

/** Patterns that may begin at a word, each once. */
export function candidatesAt<T extends Indexed>(index: Index<T>, ground: Reader, at: number): readonly T[] {
  const found = index.byWord.get(ground.words[at]!) ?? [];
  let all: T[] | undefined;
  for (const [slot, list] of index.bySlot) {
    if (!ground.slots.at(slot, at)) continue;
    all ??= [...found];
    for (const one of list) if (!all.includes(one)) all.push(one);
  }
  return all ?? found;
}

function append<K, T>(map: Map<K, T[]>, key: K, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}
