/** A table of word sequences. */
export interface Trie<T> {
  readonly next: Map<string, Trie<T>>;
  value?: T;
}

export function trie<T>(): Trie<T> {
  return { next: new Map() };
}

/** Adds a sequence; the first one added keeps the place. */
export function addTo<T>(root: Trie<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    let child = node.next.get(word);
    if (!child) node.next.set(word, (child = { next: new Map() }));
    node = child;
  }
  if (words.length > 0) node.value ??= value;
}

/** One way in which a table entry lies in a text. */
export interface TrieMatch<T> {
  readonly end: number;
  readonly value: T;
}

/**
 * Entries that begin at a word, longest first. No entry reaches over the end of a sentence.
 * @param steps counts the words looked at
 */
export function findAt<T>(
  root: Trie<T>,
  words: readonly string[],
  breaks: readonly number[],
  at: number,
  steps?: { count: number }
): TrieMatch<T>[] {
  const found: TrieMatch<T>[] = [];
  let node: Trie<T> | undefined = root;
  for (let i = at; i < words.length; i++) {
    if (i > at && breaks[i] === 2) break;
    if (steps) steps.count++;
    node = node.next.get(words[i]!);
    if (!node) break;
    if (node.value !== undefined) found.push({ end: i + 1, value: node.value });
  }
  return found.reverse();
}
