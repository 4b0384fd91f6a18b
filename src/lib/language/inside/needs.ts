import type { SlotKind, Slots } from './slots';
import type { Trie } from './trie';

/** A table or a slot that a pattern cannot do without, and how far behind its start, in words, it may begin. */
export interface Need {
  readonly of: number | SlotKind;
  readonly within: number;
}

/** Tables by the words that their entries begin with; only those that some pattern needs. */
export function needIndex(
  needs: Iterable<Need>,
  tables: readonly Trie<true>[]
): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const table of new Set([...needs].map((need) => need.of))) {
    if (typeof table === 'string') continue;
    for (const word of tables[table]!.next.keys()) {
      const list = byWord.get(word);
      if (list) list.push(table);
      else byWord.set(word, [table]);
    }
  }
  return byWord;
}

/** For one text: where the needed tables and slots may begin. Asked with rising places only, so a pointer a table is enough. */
export class Prospect {
  readonly #places: (number[] | undefined)[] = [];
  readonly #next: number[] = [];

  readonly #slots: Slots;
  readonly #slotPlaces = new Map<SlotKind, readonly number[]>();
  readonly #slotNext = new Map<SlotKind, number>();
  readonly #words: number;

  constructor(words: readonly string[], byWord: ReadonlyMap<string, readonly number[]>, slots: Slots) {
    this.#slots = slots;
    this.#words = words.length;
    words.forEach((word, at) => {
      for (const table of byWord.get(word) ?? []) (this.#places[table] ??= []).push(at);
    });
  }

  /** Could every need be met by a match that begins at a word? */
  allows(needs: readonly Need[], at: number): boolean {
    for (const { of: table, within } of needs) {
      if (typeof table === 'string') {
        if (!this.#hasSlot(table, within, at)) return false;
        continue;
      }
      const places = this.#places[table];
      if (!places) return false;
      let n = this.#next[table] ?? 0;
      while (n < places.length && places[n]! < at) n++;
      this.#next[table] = n;
      // An entry may begin at the very start when the first element is optional or one word long.
      const place = places[n];
      if (place === undefined || place - at > within) return false;
    }
    return true;
  }

  #hasSlot(kind: SlotKind, within: number, at: number): boolean {
    let places = this.#slotPlaces.get(kind);
    if (!places) {
      places = Array.from({ length: this.#words }, (_, place) => place).filter((place) => this.#slots.at(kind, place));
      this.#slotPlaces.set(kind, places);
    }
    let n = this.#slotNext.get(kind) ?? 0;
    while (n < places.length && places[n]! < at) n++;
    this.#slotNext.set(kind, n);
    const place = places[n];
    return place !== undefined && place - at <= within;
  }
}
