import type { AnnotatedTokens } from './match';
import type { SlotKind } from './slots';
import type { Trie } from './trie';

/** A table or a slot that a pattern cannot do without beside its beginning. */
export interface Need {
  readonly of: number | SlotKind;
}

/** All tables that some pattern needs, in one trie: where a sequence ends, the tables that have it. */
export type NeedTrie = Trie<number[]>;

/** Puts the needed tables into one trie, so that one walk over a text finds every one of them. */
export function needTrie(needs: Iterable<Need>, tables: readonly Trie<true>[]): NeedTrie {
  const root: NeedTrie = { next: new Map() };
  for (const table of new Set([...needs].map((need) => need.of)))
    if (typeof table === 'number') merge(root, tables[table]!, table);
  return root;
}

function merge(into: NeedTrie, from: Trie<true>, table: number): void {
  if (from.value) (into.value ??= []).push(table);
  for (const [word, child] of from.next) {
    let node = into.next.get(word);
    if (!node) into.next.set(word, (node = { next: new Map() }));
    merge(node, child, table);
  }
}

/** Words whose patterns are looked into together. */
const block = 32;

/** What stays of a reader's memory between texts, so that no text allocates it anew. */
export class ProspectScratch {
  /** By table: the stamp of the block in which it was last found. */
  readonly found: Uint32Array;
  /** By pattern: twice the stamp of the block for which it was last asked, and one if it could match there. */
  readonly asked: Uint32Array;
  stamp = 0;

  constructor(tables: number, patterns: number) {
    this.found = new Uint32Array(tables);
    this.asked = new Uint32Array(patterns);
  }
}

/**
 * The cheap proof that a pattern cannot match: something that it needs is nowhere near. A text is looked at in blocks,
 * with what a match that begins there could reach, so that the work stays linear. Asked with rising places only.
 */
export class Prospect {
  readonly #ground: AnnotatedTokens;
  readonly #needed: NeedTrie;
  readonly #scratch: ProspectScratch;
  readonly #reach: number;
  #end = 0;
  #until = 0;
  readonly #slots = new Map<SlotKind, boolean>();

  constructor(ground: AnnotatedTokens, needed: NeedTrie, scratch: ProspectScratch, reach: number) {
    this.#ground = ground;
    this.#needed = needed;
    this.#scratch = scratch;
    this.#reach = reach;
  }

  /** Could every need of a pattern be met by a match that begins at a word? */
  allows(pattern: number, needs: readonly Need[], at: number): boolean {
    if (needs.length === 0) return true;
    if (at >= this.#end) this.#enter(at);
    const { asked, stamp } = this.#scratch;
    const known = asked[pattern]!;
    if (known >>> 1 === stamp) return (known & 1) === 1;
    const could = this.#could(needs, at);
    asked[pattern] = stamp * 2 + (could ? 1 : 0);
    return could;
  }

  #could(needs: readonly Need[], at: number): boolean {
    const { found, stamp } = this.#scratch;
    for (const { of } of needs) {
      if (typeof of === 'number' ? found[of] !== stamp : !this.#hasSlot(of, at)) return false;
    }
    return true;
  }

  #enter(at: number): void {
    const { words, breaks, steps } = this.#ground;
    const scratch = this.#scratch;
    const stamp = ++scratch.stamp;
    this.#end = at + block;
    this.#until = Math.min(words.length, this.#end + this.#reach);
    this.#slots.clear();
    for (let i = at; i < this.#until; i++) {
      let node = this.#needed.next.get(words[i]!);
      for (let k = i + 1; node; k++) {
        steps.count++;
        if (node.value) for (const table of node.value) scratch.found[table] = stamp;
        if (k >= words.length || breaks[k] === 2) break;
        node = node.next.get(words[k]!);
      }
    }
  }

  #hasSlot(kind: SlotKind, at: number): boolean {
    let has = this.#slots.get(kind);
    if (has === undefined) {
      has = false;
      for (let i = at; i < this.#until && !has; i++) has = this.#ground.slots.at(kind, i) !== undefined;
      this.#slots.set(kind, has);
    }
    return has;
  }
}
