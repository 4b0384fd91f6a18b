import type { AnnotatedTokens } from './match';
import { slotKinds, type SlotKind } from './slots';
import { behind, trie, type Trie } from './trie';

/** Table or slot that a pattern needs besides its beginning, and its maximum distance from that. */
export interface Need {
  readonly of: number | SlotKind;
  /** Maximum number of words from the beginning of the pattern to that of the need, without soft fillers. */
  readonly words: number;
  readonly fillers: number;
}

/** Trie of all needed tables: at the end of a sequence, the tables that contain it. */
export type NeedTrie = Trie<number[]>;

/** Merges the needed tables into one trie, so that a single walk over a text finds all of them. */
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

/** Needs as pairs of numbers: a table, or a slot below zero; and its maximum distance. */
export type NeedList = Int32Array;

const slotBeginnings = 100;

/** Encodes needs for lookup, rarest first; `fillerMost` is of one place, `reach` of a match, both in words. */
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

/** Returns the rarest need of each pattern in a list; these alone rule out nine in ten patterns. */
export function rarestNeeds(list: readonly { readonly needs: NeedList }[]): NeedList {
  return Int32Array.from(list.flatMap(({ needs }) => (needs.length > 0 ? [needs[0]!, needs[1]!] : [nothing, 0])));
}

const nothing = -1000;

/** Memory of the reader that is reused between texts; safe because reading is synchronous. */
export class ProspectScratch {
  /** First place of each table that was not passed yet, as index into the two lists; −1 for none. */
  first = new Int32Array(0);
  places = new Int32Array(4096);
  next = new Int32Array(4096);

  clear(tables: number): void {
    if (this.first.length < tables) this.first = new Int32Array(tables + tables / 8);
    this.first.fill(-1);
  }

  grow(): void {
    const [places, next] = [new Int32Array(2 * this.places.length), new Int32Array(2 * this.next.length)];
    places.set(this.places);
    next.set(this.next);
    [this.places, this.next] = [places, next];
  }
}

/** Cheap test that a pattern cannot match because a need is nowhere near; places are queried in ascending order. */
export class Prospect {
  readonly #ground: AnnotatedTokens;
  readonly #scratch: ProspectScratch;
  readonly #slots = new Int32Array(slotKinds.length).fill(-1);

  /** @param needed no table in two of them */
  constructor(ground: AnnotatedTokens, needed: readonly NeedTrie[], scratch: ProspectScratch) {
    this.#ground = ground;
    this.#scratch = scratch;
    scratch.clear(ground.tables.length);
    let count = 0;
    for (const one of needed) count = this.#walk(one, count);
  }

  allows(needs: NeedList, at: number): boolean {
    for (let i = 0; i < needs.length; i += 2) if (!this.has(needs[i]!, needs[i + 1]!, at)) return false;
    return true;
  }

  has(of: number, far: number, at: number): boolean {
    if (of === nothing) return true;
    const place = of >= 0 ? this.#table(of, at) : this.#slot(-1 - of, at);
    return place >= 0 && place - at <= far;
  }

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
