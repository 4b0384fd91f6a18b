import type { Lexicon } from './compiled';
import type { LexiconEntry, Pattern } from './compile';
import { indexOf, type PatternIndex } from './index-of';
import { reach, softMost } from './match';
import { needList, needTrie, ProspectScratch, type NeedList, type NeedTrie } from './required-tokens';
import { depthOf } from './trie';

export interface IndexedPattern {
  readonly entry: LexiconEntry;
  readonly pattern: Pattern;
  readonly needs: NeedList;
  /** Order of trying patterns at one place: that of the lexicon, an author's own behind those of their entry. */
  readonly order: number;
}

export interface PatternGround {
  readonly index: PatternIndex<IndexedPattern>;
  readonly needed: NeedTrie;
}

interface LexiconGround extends PatternGround {
  readonly ends: ReadonlyMap<LexiconEntry, number>;
  readonly fillerMost: number;
  readonly scratch: ProspectScratch;
}

const grounds = new WeakMap<Lexicon, LexiconGround>();

export function groundOf(lexicon: Lexicon): LexiconGround {
  const known = grounds.get(lexicon) ?? sorted(lexicon);
  grounds.set(lexicon, known);
  return known;
}

function sorted(lexicon: Lexicon): LexiconGround {
  const fillerMost = softMost * depthOf(lexicon.tables[lexicon.cues.get('soft-filler')!]!);
  const all: IndexedPattern[] = [];
  const ends = new Map<LexiconEntry, number>();
  for (const entry of lexicon.entries) {
    for (const pattern of entry.patterns)
      all.push({ entry, pattern, needs: needsFrom(pattern, lexicon, fillerMost), order: all.length });
    ends.set(entry, all.length - 1);
  }
  return { ...laidOut(all, lexicon), ends, fillerMost, scratch: new ProspectScratch() };
}

/** Indexes an author's own patterns, each ordered after those of its entry. */
export function ownGround(own: ReadonlyMap<LexiconEntry, readonly Pattern[]>, lexicon: Lexicon): PatternGround {
  const { ends, fillerMost } = groundOf(lexicon);
  const all = [...own].flatMap(([entry, patterns]) =>
    patterns.map((pattern, nr) => {
      const order = ends.get(entry)! + (nr + 1) / (patterns.length + 1);
      return { entry, pattern, needs: needsFrom(pattern, lexicon, fillerMost), order };
    })
  );
  return laidOut(all, lexicon);
}

function needsFrom({ needs }: Pattern, { tables }: Lexicon, fillerMost: number): NeedList {
  return needList(needs, tables, fillerMost, reach);
}

function laidOut(all: readonly IndexedPattern[], lexicon: Lexicon): PatternGround {
  const needs = all.flatMap(({ pattern }) => pattern.needs);
  return { index: indexOf(all, lexicon), needed: needTrie(needs, lexicon.tables) };
}
