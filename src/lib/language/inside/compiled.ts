import type { LexiconEntry } from './compile';
import type { NameKind, Units } from './slots';
import type { Trie } from './trie';
import type { Votes } from './classifier';

/** Compiled lexicon. Take digests of its sources, not of this. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly cues: ReadonlyMap<string, number>;
  /** Grows with lazy compilation and with authors' own wordings. */
  readonly tables: Trie<true>[];
  readonly names: ReadonlyMap<NameKind, readonly (readonly [string, readonly string[]])[]>;
  readonly units: Units;
  readonly fillers: Trie<true>;
  readonly spellings: Trie<readonly string[]>;
  readonly foreign: ReadonlySet<string>;
  readonly votes: ReadonlyMap<string, Votes>;
}
