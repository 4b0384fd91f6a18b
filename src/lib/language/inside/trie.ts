interface TrieNode<Node> {
  next: Map<string, Node>;
}

/** Table of word sequences. */
export interface Trie<T> extends TrieNode<Trie<T>> {
  value?: T;
}

const nothing = new Map<string, never>();

export function trie<T>(): Trie<T> {
  return { next: nothing };
}

/** Returns the node after a word, creating it if needed. Add nodes only here, since empty nodes share one map. */
export function behind<Node extends TrieNode<Node>>(
  node: Node,
  word: string,
  make: (next: Map<string, Node>) => Node
): Node {
  let child = node.next.get(word);
  if (child) return child;
  child = make(nothing);
  if (node.next === nothing) node.next = new Map();
  node.next.set(word, child);
  return child;
}

/** Adds a sequence; a sequence added twice keeps its first value. */
export function addTo<T>(root: Trie<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) node = behind(node, word, blank<T>);
  if (words.length > 0) node.value ??= value;
}

function blank<T>(next: Map<string, Trie<T>>): Trie<T> {
  return { next };
}

/** Returns the number of words of the longest entry. */
export function depthOf(table: Trie<unknown>): number {
  let most = 0;
  for (const child of table.next.values()) most = Math.max(most, 1 + depthOf(child));
  return most;
}

export interface TrieMatch<T> {
  readonly end: number;
  readonly value: T;
}

/** Finds the longest entry that begins at a word, within its sentence. Allocates nothing where there is none. */
export function longestAt<T>(
  root: Trie<T>,
  words: readonly string[],
  breaks: readonly number[],
  at: number,
  steps?: { count: number }
): TrieMatch<T> | undefined {
  let node: Trie<T> | undefined = root;
  let end = -1;
  let value: T | undefined;
  for (let i = at; i < words.length; i++) {
    if (i > at && breaks[i] === 2) break;
    if (steps) steps.count++;
    node = node.next.get(words[i]!);
    if (!node) break;
    if (node.value !== undefined) [end, value] = [i + 1, node.value];
  }
  return value === undefined ? undefined : { end, value };
}
