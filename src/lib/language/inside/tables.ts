import { addTo, trie, type Trie } from './trie';

/** All word tables of a lexicon, each once: the same alternatives in two patterns share one table and its memo. */
export class WordTables {
  readonly all: Trie<true>[];
  readonly #ids = new Map<string, number>();
  /** A class is asked for in a hundred patterns: by itself it is known at once. */
  readonly #known = new WeakMap<readonly (readonly string[])[], number>();

  /** @param all tables that have their numbers already; more are added behind them, which disturbs nobody */
  constructor(all: Trie<true>[] = []) {
    this.all = all;
  }

  /** The number of the table with these sequences. */
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
