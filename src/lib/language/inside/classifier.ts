import { forbiddenLabels } from '#domain/act-ids';
import { gramsIn, seen, views, type ClassifierText, type View } from './grams';
import { stretchesOf, type Stretch } from './stretches';
import { eachWeight, type WrittenWeights } from './weights';

/** Score thresholds of the vote for one name, in the units of its weights. */
export interface Limits {
  /** Below this a rule's hit is refused. */
  readonly denies: number;
  /** Below this a rule's hit is doubtful. */
  readonly doubts: number;
  /** From here on a name that no rule finds becomes a doubtful hit. */
  readonly suspects: number;
  /** From here on a name is a hit without a rule. */
  readonly finds: number;
}

/** Learned weights of one name; written by `npm run train`. */
export type VoteSource = Limits & WrittenWeights;

export type VotesSource = Readonly<Record<string, VoteSource>>;

/** Minimum number of grams assumed for a stretch, so that a single word does not weigh like a sentence. */
export const gramsLeast = 12;
const around = 12;
const piece = { longest: 12, step: 4 };

export interface ScoredStretch extends Stretch {
  readonly score: number;
}

export function viewOf(name: string): View {
  return (forbiddenLabels as readonly string[]).includes(name) ? 'forbidden' : 'said';
}

class Weights {
  readonly #mask: number;
  readonly #names: ReadonlyMap<string, number>;
  readonly #biases: Float64Array;
  readonly #first: Uint32Array;
  readonly #of: Uint8Array;
  readonly #weights: Float64Array;

  constructor(sources: VotesSource, view: View) {
    const names = Object.keys(sources).filter((name) => viewOf(name) === view);
    const size = 2 ** views[view].bits;
    this.#mask = size - 1;
    this.#names = new Map(names.map((name, i) => [name, i]));
    this.#biases = Float64Array.from(names, (name) => sources[name]!.bias);
    const next = new Uint32Array(size + 1);
    for (const name of names) eachWeight(sources[name]!, (at) => next[at + 1]!++);
    for (let i = 0; i < size; i++) next[i + 1]! += next[i]!;
    this.#first = next.slice();
    this.#of = new Uint8Array(next[size]!);
    this.#weights = new Float64Array(next[size]!);
    names.forEach((name, i) =>
      eachWeight(sources[name]!, (at, weight) => {
        const slot = next[at]!++;
        this.#of[slot] = i;
        this.#weights[slot] = weight;
      })
    );
  }

  numberOf(name: string): number | undefined {
    return this.#names.get(name);
  }

  scores(grams: readonly number[]): Float64Array {
    const sums = new Float64Array(this.#biases.length);
    for (const gram of grams) {
      const at = gram & this.#mask;
      for (let slot = this.#first[at]!; slot < this.#first[at + 1]!; slot++)
        sums[this.#of[slot]!]! += this.#weights[slot]!;
    }
    const length = Math.sqrt(Math.max(gramsLeast, grams.length));
    for (let i = 0; i < sums.length; i++) sums[i] = this.#biases[i]! + sums[i]! / length;
    return sums;
  }
}

export class Votes {
  readonly #weights = new Map<View, Weights>();
  readonly #sources: VotesSource;

  constructor(sources: VotesSource) {
    this.#sources = sources;
  }

  limits(name: string): Limits | undefined {
    return this.#sources[name];
  }

  of(view: View): Weights {
    let weights = this.#weights.get(view);
    if (!weights) this.#weights.set(view, (weights = new Weights(this.#sources, view)));
    return weights;
  }

  /** Returns the score of grams for a name; 0 if nothing was learned of it. */
  score(name: string, grams: readonly number[]): number {
    const weights = this.of(viewOf(name));
    const nr = weights.numberOf(name);
    return nr === undefined ? 0 : weights.scores(grams)[nr]!;
  }
}

class Hearing {
  readonly text: ClassifierText;
  readonly stretches: readonly Stretch[];
  readonly #weights: Weights;
  readonly #longest: number;
  readonly #scores: readonly Float64Array[];
  readonly #near = new Map<number, Float64Array>();

  constructor(votes: Votes, words: readonly string[], view: View) {
    this.#weights = votes.of(view);
    this.#longest = views[view].longest;
    this.text = seen(words, view);
    this.stretches = stretchesOf(this.text.words.length);
    this.#scores = this.stretches.map(({ from, to }) => this.#weigh(from, to));
  }

  scoresOf(name: string): readonly number[] {
    const nr = this.#weights.numberOf(name);
    return this.#scores.map((scores) => (nr === undefined ? 0 : scores[nr]!));
  }

  between(name: string, from: number, to: number): number {
    const nr = this.#weights.numberOf(name);
    if (nr === undefined) return 0;
    const key = from * 65536 + to;
    let scores = this.#near.get(key);
    if (!scores) this.#near.set(key, (scores = this.#weigh(from, to)));
    return scores[nr]!;
  }

  alone(name: string, from: number, to: number): number {
    const nr = this.#weights.numberOf(name);
    return nr === undefined ? 0 : this.#weights.scores(gramsIn(this.text.words.slice(from, to), this.#longest))[nr]!;
  }

  at(place: number): number {
    const { at } = this.text;
    let [low, high] = [0, at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #weigh(from: number, to: number): Float64Array {
    return this.#weights.scores(gramsIn(this.text.words, this.#longest, from, to));
  }
}

/** Votes on one text. Positions refer to the words that it was made of. */
export class ClassifierVote {
  readonly #hearings = new Map<View, Hearing>();

  constructor(
    readonly votes: Votes,
    readonly words: readonly string[],
    readonly breaks: readonly number[]
  ) {}

  most(name: string): ScoredStretch {
    const heard = this.#heard(name);
    const scores = heard.scoresOf(name);
    const score = Math.max(...scores);
    const { from, to } = heard.stretches[scores.indexOf(score)]!;
    const { at, ends } = heard.text;
    return { from: at[from] ?? 0, to: ends[to - 1] ?? 0, score };
  }

  /** Returns the highest score among the stretches that contain a hit and the words around it. */
  for(name: string, from: number, to: number): number {
    const heard = this.#heard(name);
    const first = heard.at(from);
    const behind = heard.at(to);
    let most = heard.between(name, Math.max(0, first - around), Math.min(heard.text.words.length, behind + around));
    heard.scoresOf(name).forEach((score, i) => {
      const one = heard.stretches[i]!;
      if (one.from < behind && one.to > first) most = Math.max(most, score);
    });
    return most;
  }

  narrowed(name: string, within: Stretch): Stretch {
    const heard = this.#heard(name);
    let best: ScoredStretch | undefined;
    for (const { from, to } of this.#pieces(within)) {
      const score = heard.alone(name, heard.at(from), heard.at(to));
      if (!best || score > best.score) best = { from, to, score };
    }
    return best ?? within;
  }

  #pieces(within: Stretch): readonly Stretch[] {
    const pieces: Stretch[] = [];
    for (let from = within.from; from < within.to;) {
      let to = from + 1;
      while (to < within.to && this.breaks[to] === 0) to++;
      for (; to - from > piece.longest; from += piece.step) pieces.push({ from, to: from + piece.longest });
      pieces.push({ from, to });
      from = to;
    }
    return pieces;
  }

  #heard(name: string): Hearing {
    const view = viewOf(name);
    let heard = this.#hearings.get(view);
    if (!heard) this.#hearings.set(view, (heard = new Hearing(this.votes, this.words, view)));
    return heard;
  }
}
