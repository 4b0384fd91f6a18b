import type { Lexicon } from './compiled';
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
  readonly bySlot: readonly (readonly [SlotKind, readonly T[]])[];
  /** Patterns of a word and of the slots that begin there too, made when first met: by the word's list and a bit a slot. */
  readonly merged: Map<readonly T[], Map<number, readonly T[]>>;
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
  return { byWord, bySlot: [...bySlot], merged: new Map() };
}

const none: readonly never[] = [];

/** Patterns that may begin at a word, each once. */
export function candidatesAt<T extends Indexed>(index: Index<T>, ground: Reader, at: number): readonly T[] {
  const found = index.byWord.get(ground.words[at]!) ?? none;
  let filled = 0;
  for (let n = 0; n < index.bySlot.length; n++) if (ground.slots.at(index.bySlot[n]![0], at)) filled |= 1 << n;
  return filled === 0 ? found : withSlots(index, found, filled);
}

function withSlots<T extends Indexed>(index: Index<T>, found: readonly T[], filled: number): readonly T[] {
  let bySlots = index.merged.get(found);
  if (!bySlots) index.merged.set(found, (bySlots = new Map()));
  let all = bySlots.get(filled);
  if (!all) {
    const slots = index.bySlot.filter((_, n) => filled & (1 << n));
    bySlots.set(filled, (all = [...new Set([...found, ...slots.flatMap(([, list]) => list)])]));
  }
  return all;
}

function append<K, T>(map: Map<K, T[]>, key: K, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}
