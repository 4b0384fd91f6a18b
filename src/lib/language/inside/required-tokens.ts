import type { AnnotatedTokens } from './match';
import { slotKinds, type SlotKind } from './slots';
import { behind, trie, type Trie } from './trie';

/** A table or a slot that a pattern cannot do without beside its beginning, and how far behind that it may begin. */
export interface Need {
  readonly of: number | SlotKind;
  /** Words at most from the pattern's beginning to its own, without soft fillers. */
  readonly words: number;
  /** How many times soft fillers may stand between. */
  readonly fillers: number;
}

/** All tables that some pattern needs, in one trie: where a sequence ends, the tables that have it. */
export type NeedTrie = Trie<number[]>;

/** Puts the needed tables into one trie, so that one walk over a text finds every one of them. */
export function needTrie(needs: Iterable<Need>, tables: readonly Trie<true>[]): NeedTrie {
  const root: NeedTrie = trie();
  for (const table of new Set([...needs].map((need) => need.of)))
    if (typeof table === 'number') merge(root, tables[table]!, table);
  return root;
}

function merge(into: NeedTrie, from: Trie<true>, table: number): void {
  if (from.value) (into.value ??= []).push(table);
  for (const [word, child] of from.next) merge(behind(into, word, blank), child, table);
}

function blank(next: NeedTrie['next']): NeedTrie {
  return { next };
}

/** What a pattern needs as numbers, two for each need: a table, or a slot below zero; and how far away it may begin. */
export type NeedList = Int32Array;

/** What a slot is taken to begin with, in words: more than most tables. */
const slotBeginnings = 100;

/**
 * Needs as they are looked up, the rarest first.
 * @param fillerMost words of the most soft fillers that may stand in one place
 * @param reach words that a match may reach at most
 */
export function needList(
  needs: readonly Need[],
  tables: readonly Trie<true>[],
  fillerMost: number,
  reach: number
): NeedList {
  const beginnings = ({ of }: Need): number => (typeof of === 'number' ? tables[of]!.next.size : slotBeginnings);
  return Int32Array.from(
    [...needs]
      .sort((a, b) => beginnings(a) - beginnings(b))
      .flatMap(({ of, words, fillers }) => [
        typeof of === 'number' ? of : -1 - slotKinds.indexOf(of),
        Math.min(reach, words + fillers * fillerMost)
      ])
  );
}

/** The rarest need of each pattern of a list, side by side: nine in ten are ruled out by that alone. */
export function rarestNeeds(list: readonly { readonly needs: NeedList }[]): NeedList {
  return Int32Array.from(list.flatMap(({ needs }) => (needs.length > 0 ? [needs[0]!, needs[1]!] : [nothing, 0])));
}

/** Stands where a pattern needs nothing beside its beginning. */
const nothing = -1000;

/** What stays of the readers' memory between texts, so that no text allocates it anew: reading is synchronous. */
export class ProspectScratch {
  /** By table: the first of its places that was not passed yet, as a number in the two lists; −1 for none. */
  first = new Int32Array(0);
  /** Places at which tables begin, and for each the next one of its table. */
  places = new Int32Array(4096);
  next = new Int32Array(4096);

  /** Nothing found yet, with room for so many tables: authors' wordings add some. */
  clear(tables: number): void {
    if (this.first.length < tables) this.first = new Int32Array(tables + tables / 8);
    this.first.fill(-1);
  }

  /** Room for twice as many places. */
  grow(): void {
    const [places, next] = [new Int32Array(2 * this.places.length), new Int32Array(2 * this.next.length)];
    places.set(this.places);
    next.set(this.next);
    [this.places, this.next] = [places, next];
  }
}

/**
 * The cheap proof that a pattern cannot match: something that it needs is nowhere near. Where in a text each needed table
 * begins is found in one walk; asked with rising places only, so that no place is passed twice.
 */
export class Prospect {
  readonly #ground: AnnotatedTokens;
  readonly #scratch: ProspectScratch;
  /** By slot: the first place that was not passed yet where one is filled. */
  readonly #slots = new Int32Array(slotKinds.length).fill(-1);

  /** @param needed no table in two of them */
  constructor(ground: AnnotatedTokens, needed: readonly NeedTrie[], scratch: ProspectScratch) {
    this.#ground = ground;
    this.#scratch = scratch;
    scratch.clear(ground.tables.length);
    let count = 0;
    for (const one of needed) count = this.#walk(one, count);
  }

  /** Could every need of a pattern be met by a match that begins at a word? */
  allows(needs: NeedList, at: number): boolean {
    for (let i = 0; i < needs.length; i += 2) if (!this.has(needs[i]!, needs[i + 1]!, at)) return false;
    return true;
  }

  /** Does what is needed begin at a word, or so many words behind it at most? */
  has(of: number, far: number, at: number): boolean {
    if (of === nothing) return true;
    const place = of >= 0 ? this.#table(of, at) : this.#slot(-1 - of, at);
    return place >= 0 && place - at <= far;
  }

  /**
   * From the end on, so that each table's first place is found first.
   * @param count places that are taken; returned with those of this walk
   */
  #walk(needed: NeedTrie, count: number): number {
    const { words, breaks, steps } = this.#ground;
    const { first } = this.#scratch;
    for (let i = words.length - 1; i >= 0; i--) {
      let node = needed.next.get(words[i]!);
      for (let k = i + 1; node; k++) {
        steps.count++;
        for (const table of node.value ?? none) {
          if (count === this.#scratch.places.length) this.#scratch.grow();
          this.#scratch.places[count] = i;
          this.#scratch.next[count] = first[table]!;
          first[table] = count++;
        }
        if (k >= words.length || breaks[k] === 2) break;
        node = node.next.get(words[k]!);
      }
    }
    return count;
  }

  /** Where a table begins at a word or behind it; −1 for nowhere. */
  #table(table: number, at: number): number {
    const { first, places, next } = this.#scratch;
    let one = first[table]!;
    while (one >= 0 && places[one]! < at) one = next[one]!;
    first[table] = one;
    return one < 0 ? -1 : places[one]!;
  }

  #slot(slot: number, at: number): number {
    const { words, slots } = this.#ground;
    let place = Math.max(at, this.#slots[slot]!);
    while (place < words.length && (slots.kindsAt(place) & (1 << slot)) === 0) place++;
    this.#slots[slot] = place;
    return place < words.length ? place : -1;
  }
}

const none: readonly never[] = [];
