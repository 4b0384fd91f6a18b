import type { Lexicon } from './compiled';
import type { Circumstances } from './circumstances';
import type { LexiconEntry, Pattern } from './compile';
import type { AnnotatedReader } from './annotate';
import { candidatesAt, indexOf, type PatternIndex } from './index-of';
import { matchAt, type Match } from './match';
import type { VoidingCircumstance } from './source';

const before = 8;
const sentenceHalf = 40;
const indexes = new WeakMap<readonly Pattern[], PatternIndex>();

export type Against =
  | { readonly why: 'circumstance'; readonly context: VoidingCircumstance }
  | { readonly why: 'unless' | 'not-with' | 'doubt-with'; readonly pattern: Pattern; readonly match: Match };

interface ExclusionMatch {
  readonly pattern: Pattern;
  readonly match: Match;
}

/** Checks, in one text, what strikes out a hit or makes it doubtful. */
export class Exclusions {
  readonly #met = new Map<readonly Pattern[], (ExclusionMatch | null)[]>();

  constructor(
    readonly ground: AnnotatedReader,
    readonly lexicon: Lexicon,
    readonly circumstances: Circumstances
  ) {}

  /**
   * Returns the veto or circumstance that voids the hit; `undefined` if none. Policy wordings (`forbidden`) ignore
   * vetoes meant for loose ones.
   */
  strike(entry: LexiconEntry, match: Match, forbidden = false): Against | undefined {
    for (const context of entry.notIn)
      if (this.circumstances.holds(context, match)) return { why: 'circumstance', context };
    if (forbidden) return this.#nearby('not-with', entry.notWith, match, entry.list, true);
    for (let at = Math.max(0, match.from - before); at < match.to; at++) {
      // What does not begin here at all reaches over no hit, and hits of one place ask again.
      if (!this.#metAt(entry.unless, at)) continue;
      for (const { pattern } of this.#candidates(entry.unless, at)) {
        const found = matchAt(pattern.program, this.ground, at, undefined, Math.max(at, match.from));
        if (found) return { why: 'unless', pattern, match: found };
      }
    }
    return this.#nearby('not-with', entry.notWith, match, entry.list);
  }

  doubt(entry: LexiconEntry, match: Match): Against | undefined {
    return this.#nearby('doubt-with', entry.doubtWith, match, entry.list);
  }

  #nearby(
    why: 'not-with' | 'doubt-with',
    patterns: readonly Pattern[],
    match: Match,
    list: LexiconEntry['list'],
    outside = false
  ): Against | undefined {
    const { breaks, words } = this.ground;
    if (patterns.length === 0) return undefined;
    const ends = (at: number): boolean => list !== 'forbidden' && breaks[at] === 2;
    let at = match.from;
    while (at > 0 && match.from - at < sentenceHalf && !ends(at)) at--;
    for (; at < words.length && at < match.to + sentenceHalf && (at <= match.to || !ends(at)); at++) {
      const met = this.#metAt(patterns, at);
      const within = met !== undefined && met.match.from >= match.from && met.match.to <= match.to;
      if (met && !(outside && within)) return { why, ...met };
    }
    return undefined;
  }

  #metAt(patterns: readonly Pattern[], at: number): ExclusionMatch | undefined {
    let row = this.#met.get(patterns);
    if (!row) this.#met.set(patterns, (row = new Array<ExclusionMatch | null>(this.ground.words.length)));
    const known = row[at];
    if (known !== undefined) return known ?? undefined;
    let met: ExclusionMatch | undefined;
    for (const { pattern } of this.#candidates(patterns, at)) {
      const match = matchAt(pattern.program, this.ground, at);
      if (match) {
        met = { pattern, match };
        break;
      }
    }
    row[at] = met ?? null;
    return met;
  }

  #candidates(patterns: readonly Pattern[], at: number): readonly { readonly pattern: Pattern }[] {
    if (patterns.length === 0) return [];
    let index = indexes.get(patterns);
    if (!index) {
      const indexed = patterns.map((pattern) => ({ pattern }));
      indexes.set(patterns, (index = indexOf(indexed, this.lexicon)));
    }
    return candidatesAt(index, this.ground, at);
  }
}
