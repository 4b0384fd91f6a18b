import type { LexiconEntry } from './compile';
import type { NameKind, Units } from './slots';
import type { Trie } from './trie';
import type { Votes } from './classifier';

/** The compiled lexicon. Take a digest of the sources, not of this. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  /** Number of the table of each class the reader looks up itself. */
  readonly cues: ReadonlyMap<string, number>;
  /** Grows as more is compiled: what is lazy, and an author's own wordings. */
  readonly tables: Trie<true>[];
  readonly names: ReadonlyMap<NameKind, readonly (readonly [string, readonly string[]])[]>;
  readonly units: Units;
  readonly fillers: Trie<true>;
  readonly spellings: Trie<readonly string[]>;
  /** Words in Latin letters that are at home in Chinese talk. */
  readonly foreign: ReadonlySet<string>;
  /** By language. */
  readonly votes: ReadonlyMap<string, Votes>;
}
