import { addTo, trie, type Trie } from './trie';

/** All word tables of a lexicon without duplicates: patterns with the same alternatives share a table and its memo. */
export class WordTables {
  readonly all: Trie<true>[];
  readonly #ids = new Map<string, number>();
  readonly #known = new WeakMap<readonly (readonly string[])[], number>();

  constructor(all: Trie<true>[] = []) {
    this.all = all;
  }

  of(rows: readonly (readonly string[])[]): number {
    let id = this.#known.get(rows);
    if (id === undefined) this.#known.set(rows, (id = this.#find(rows)));
    return id;
  }

  #find(rows: readonly (readonly string[])[]): number {
    const key = rows
      .map((row) => row.join(' '))
      .sort()
      .join('|');
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const table = trie<true>();
    for (const row of rows) addTo(table, row, true);
    this.#ids.set(key, this.all.length);
    this.all.push(table);
    return this.all.length - 1;
  }
}
