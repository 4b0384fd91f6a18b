import { gramsIn, plain } from './grams';

/** Scores between which the vote has a say on one name. All in the units of its weights. */
export interface Limits {
  /** Below this a rule's hit is refused. */
  readonly denies: number;
  /** Below this a rule's hit is doubtful. */
  readonly doubts: number;
  /** From here on it is suspected where no rule finds it: a doubtful hit. */
  readonly suspects: number;
  /** From here on it is found without a rule. */
  readonly finds: number;
}

/** What was learned of one name; `npm run train` writes it. */
export interface VoteSource extends Limits {
  /** A character a weight, one for each value of the hash's low bits: `A` is the lowest level, the middle one is nothing. */
  readonly weights: string;
  /** The weight of the outermost level. */
  readonly most: number;
  readonly bias: number;
}

/** What was learned of one language. */
export type VotesSource = Readonly<Record<string, VoteSource>>;

/** Levels to each side of nothing. */
export const levels = 4;
/** Grams that a stretch is taken to have at least: one word alone must not weigh like a sentence. */
export const gramsLeast = 12;
/** A text of up to so many words is judged as a whole, a longer one in stretches of so many that overlap by half. */
const stretch = 64;
/** Words around a hit that are judged with it. */
const around = 12;

/** Words of a text between which something was judged, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How much a stretch speaks for a name. */
export interface ScoredStretch extends Stretch {
  readonly score: number;
}

interface LearnedWeights {
  readonly table: Float64Array;
  readonly bias: number;
}

/** Weight of a level: the outer ones are farther apart. */
function weightOf(level: number, most: number): number {
  return Math.sign(level) * (level / levels) ** 2 * most;
}

/** The learned votes of one language. */
export class Votes {
  readonly #learned = new Map<string, LearnedWeights>();
  readonly #sources: VotesSource;

  constructor(sources: VotesSource) {
    this.#sources = sources;
  }

  limits(name: string): Limits | undefined {
    return this.#sources[name];
  }

  /** Unpacked when it is first asked for. */
  #of(name: string): LearnedWeights | undefined {
    const known = this.#learned.get(name);
    const source = this.#sources[name];
    if (known || !source) return known;
    const learned = { bias: source.bias, table: unpacked(source) };
    this.#learned.set(name, learned);
    return learned;
  }

  /** How much a stretch with these grams speaks for a name; nothing for a name of which nothing was learned. */
  score(name: string, grams: readonly number[]): number {
    const learned = this.#of(name);
    return learned ? weigh(learned.table, learned.bias, grams) : 0;
  }
}

/** The weights of the grams, for the length of the stretch; √ makes long and short ones comparable. */
export function weigh(table: Float64Array, bias: number, grams: readonly number[]): number {
  const mask = table.length - 1;
  let sum = 0;
  for (let i = 0; i < grams.length; i++) sum += table[grams[i]! & mask]!;
  return bias + sum / Math.sqrt(Math.max(gramsLeast, grams.length));
}

/** Weights as they are written down, made numbers. */
export function unpacked({ weights, most }: Pick<VoteSource, 'weights' | 'most'>): Float64Array {
  const ofLevel = Array.from({ length: 2 * levels + 1 }, (_, i) => weightOf(i - levels, most));
  const table = new Float64Array(weights.length);
  for (let i = 0; i < table.length; i++) table[i] = ofLevel[weights.charCodeAt(i) - 65] ?? 0;
  return table;
}

/** One text before the votes. Each stretch is taken apart once, and weighed once for each name. */
export class ClassifierVote {
  readonly #words: readonly string[];
  /** Which of the words given each plain one is. */
  readonly #at: readonly number[];
  readonly #stretches: readonly (Stretch & { readonly grams: readonly number[] })[];
  readonly #scores = new Map<string, readonly number[]>();

  constructor(
    readonly votes: Votes,
    words: readonly string[]
  ) {
    const { words: kept, at } = plain(words);
    this.#words = kept;
    this.#at = at;
    const stretches = [];
    for (let from = 0; ; from += stretch / 2) {
      const to = kept.length <= from + stretch ? kept.length : from + stretch;
      stretches.push({ from, to, grams: gramsIn(kept, from, to) });
      if (to === kept.length) break;
    }
    this.#stretches = stretches;
  }

  /** The stretch that speaks most for a name. Places are those of the words that the ballot was made of. */
  most(name: string): ScoredStretch {
    const scores = this.#scoresOf(name);
    const score = Math.max(...scores);
    const { from, to } = this.#stretches[scores.indexOf(score)]!;
    return { from: this.#at[from] ?? 0, to: (this.#at[to - 1] ?? -1) + 1, score };
  }

  /** What speaks for a hit: the whole of a text that is judged as one, or the words around it, whichever says more. */
  for(name: string, from: number, to: number): number {
    const first = this.#plainAt(from);
    const behind = this.#plainAt(to);
    let most = -Infinity;
    this.#scoresOf(name).forEach((score, i) => {
      const one = this.#stretches[i]!;
      if (one.from < behind && one.to > first) most = Math.max(most, score);
    });
    const near = [Math.max(0, first - around), Math.min(this.#words.length, behind + around)] as const;
    return Math.max(most, this.votes.score(name, gramsIn(this.#words, ...near)));
  }

  #scoresOf(name: string): readonly number[] {
    let scores = this.#scores.get(name);
    if (!scores) {
      scores = this.#stretches.map(({ grams }) => this.votes.score(name, grams));
      this.#scores.set(name, scores);
    }
    return scores;
  }

  /** The first plain word at a place or behind it. */
  #plainAt(place: number): number {
    let [low, high] = [0, this.#at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Where in a stretch a name is said: of its pieces between breaks the one that weighs most.
   * @param breaks of the words that the ballot was made of
   */
  narrowed(name: string, within: Stretch, breaks: readonly number[]): Stretch {
    let best: ScoredStretch | undefined;
    for (let from = within.from; from < within.to;) {
      let to = from + 1;
      while (to < within.to && breaks[to] === 0) to++;
      const score = this.votes.score(name, gramsIn(this.#between(from, to)));
      if (!best || score > best.score) best = { from, to, score };
      from = to;
    }
    return best ?? within;
  }

  #between(from: number, to: number): readonly string[] {
    return this.#words.slice(this.#plainAt(from), this.#plainAt(to));
  }
}
