import type { Lexicon } from './compiled';
import type { Pattern } from './compile';
import type { AnnotatedReader } from './annotate';
import { slotKinds, type SlotKind } from './slots';
import { behind, type Trie } from './trie';

interface Indexed {
  readonly pattern: Pattern;
}

interface Beginning<T> {
  next: Map<string, Beginning<T>>;
  tables?: number[];
  patterns?: readonly T[];
}

export interface PatternIndex<T extends Indexed = Indexed> {
  readonly root: Beginning<T>;
  readonly byTable: ReadonlyMap<number, readonly T[]>;
  readonly bySlot: ReadonlyMap<SlotKind, readonly T[]>;
  /** Bit set of the kinds of slots with which some pattern begins. */
  readonly kinds: number;
  /** Position in the lexicon, which is the order in which patterns are tried. */
  readonly order: ReadonlyMap<T, number>;
  /** Cache of merged patterns by a word's list and a bit set of the slots that begin there. */
  readonly merged: Map<readonly T[], Map<number, readonly T[]>>;
}

/** Indexes patterns by their possible beginnings, so that each place of a text tries only those. */
export function indexOf<T extends Indexed>(all: readonly T[], lexicon: Lexicon): PatternIndex<T> {
  const byTable = new Map<number, T[]>();
  const bySlot = new Map<SlotKind, T[]>();
  for (const indexed of all) {
    const { tables, slots } = indexed.pattern.first;
    for (const table of tables) append(byTable, table, indexed);
    for (const slot of slots) append(bySlot, slot, indexed);
  }
  const root: Beginning<T> = { next: new Map() };
  for (const table of byTable.keys()) merge(root, lexicon.tables[table]!, table);
  const order = new Map(all.map((indexed, n) => [indexed, n]));
  const kinds = slotKinds.reduce((all, kind, nr) => (bySlot.has(kind) ? all | (1 << nr) : all), 0);
  return { root, byTable, bySlot, kinds, order, merged: new Map() };
}

function merge<T>(into: Beginning<T>, from: Trie<true>, table: number): void {
  if (from.value) (into.tables ??= []).push(table);
  for (const [word, child] of from.next) merge(behind(into, word, blank<T>), child, table);
}

function blank<T>(next: Map<string, Beginning<T>>): Beginning<T> {
  return { next };
}

const none: readonly never[] = [];

/** Returns the patterns that may begin at a word, each once. */
export function candidatesAt<T extends Indexed>(
  index: PatternIndex<T>,
  ground: AnnotatedReader,
  at: number
): readonly T[] {
  const { words, breaks } = ground;
  let found: readonly T[] = none;
  let node = index.root.next.get(words[at]!);
  for (let i = at + 1; node; i++) {
    if (node.tables) found = node.patterns ??= withTables(index, found, node.tables);
    if (i >= words.length || breaks[i] === 2) break;
    node = node.next.get(words[i]!);
  }
  const filled = index.kinds === 0 ? 0 : ground.slots.kindsAt(at) & index.kinds;
  return filled === 0 ? found : withSlots(index, found, filled);
}

function withTables<T extends Indexed>(
  index: PatternIndex<T>,
  found: readonly T[],
  tables: readonly number[]
): readonly T[] {
  const all = new Set([...found, ...tables.flatMap((table) => index.byTable.get(table)!)]);
  return [...all].sort((a, b) => index.order.get(a)! - index.order.get(b)!);
}

function withSlots<T extends Indexed>(index: PatternIndex<T>, found: readonly T[], filled: number): readonly T[] {
  let bySlots = index.merged.get(found);
  if (!bySlots) index.merged.set(found, (bySlots = new Map()));
  let all = bySlots.get(filled);
  if (!all) {
    const slots = [...index.bySlot].filter(([kind]) => filled & (1 << slotKinds.indexOf(kind)));
    bySlots.set(filled, (all = [...new Set([...found, ...slots.flatMap(([, list]) => list)])]));
  }
  return all;
}

function append<K, T>(map: Map<K, T[]>, key: K, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}
