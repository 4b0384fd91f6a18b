import type { Node } from './notation';
import { spell, type ClassOf } from './spell';
import type { Tables } from './tables';
import type { Trie } from './trie';

/** A table that a pattern cannot do without, and how far behind its start, in words, an entry may begin. */
export interface Need {
  readonly table: number;
  readonly within: number;
}

/** Longest slot and longest run of soft fillers between two elements, in words; generous. */
const slotWidth = 26;
const softWidth = 8;

/** What a pattern needs beside its beginning: the cheap proof, before it is run, that it cannot match. */
export function needsOf(node: Node, tables: Tables, classOf: ClassOf): Need[] {
  const nodes = node.kind === 'row' ? node.nodes : [node];
  const needs: Need[] = [];
  let far = 0;
  nodes.forEach((inner, n) => {
    const optional = inner.kind === 'choice' && inner.optional;
    const rows = optional || inner.kind === 'gap' || inner.kind === 'slot' ? 'none' : spell(inner, classOf);
    if (n > 0 && typeof rows !== 'string' && rows.every((row) => row.length > 0)) {
      needs.push({ table: tables.of(rows), within: far + softWidth });
    }
    far += width(inner, classOf) + (inner.kind === 'gap' ? 0 : softWidth);
  });
  return needs;
}

function width(node: Node, classOf: ClassOf): number {
  switch (node.kind) {
    case 'words':
      return node.words.length;
    case 'class':
      return Math.max(0, ...classOf(node.name).map((row) => row.length));
    case 'slot':
      return slotWidth;
    case 'gap':
      return node.most;
    case 'row':
      return node.nodes.reduce((sum, inner) => sum + width(inner, classOf) + softWidth, 0);
    case 'choice':
      return Math.max(0, ...node.nodes.map((inner) => width(inner, classOf)));
  }
}

/** Tables by the words that their entries begin with; only those that some pattern needs. */
export function needIndex(
  needs: Iterable<Need>,
  tables: readonly Trie<true>[]
): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const table of new Set([...needs].map((need) => need.table))) {
    for (const word of tables[table]!.next.keys()) {
      const list = byWord.get(word);
      if (list) list.push(table);
      else byWord.set(word, [table]);
    }
  }
  return byWord;
}

/** For one text: where the needed tables may begin. Asked with rising places only, so a pointer a table is enough. */
export class Prospect {
  readonly #places: (number[] | undefined)[] = [];
  readonly #next: number[] = [];

  constructor(words: readonly string[], byWord: ReadonlyMap<string, readonly number[]>) {
    words.forEach((word, at) => {
      for (const table of byWord.get(word) ?? []) (this.#places[table] ??= []).push(at);
    });
  }

  /** Could every need be met by a match that begins at a word? */
  allows(needs: readonly Need[], at: number): boolean {
    for (const { table, within } of needs) {
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
}
