import type { Lexicon } from '../lexicon';
import type { Entry, Pattern } from './compile';
import type { Reader } from './ground';
import type { SlotKind } from './slots';

interface Indexed {
  readonly entry: Entry;
  readonly pattern: Pattern;
  readonly order: number;
}

/** Patterns by the word or slot that they can begin with. */
export interface Index {
  readonly byWord: ReadonlyMap<string, readonly Indexed[]>;
  readonly bySlot: ReadonlyMap<SlotKind, readonly Indexed[]>;
}

/** Sorts patterns by what they can begin with, so that each place of a text tries only those. */
export function indexOf(all: readonly Indexed[], lexicon: Lexicon): Index {
  const byWord = new Map<string, Indexed[]>();
  const bySlot = new Map<SlotKind, Indexed[]>();
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
export function candidatesAt(index: Index, ground: Reader, at: number): readonly Indexed[] {
  const found = index.byWord.get(ground.words[at]!) ?? [];
  let all: Indexed[] | undefined;
  for (const [slot, list] of index.bySlot) {
    if (!ground.slots.at(slot, at)) continue;
    all ??= [...found];
    for (const one of list) if (!all.includes(one)) all.push(one);
  }
  return all ?? found;
}

function append<K>(map: Map<K, Indexed[]>, key: K, one: Indexed): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}
