/**
 * Learns a name from examples: a support vector machine without a kernel, its loss squared, trained one example at a time
 * in the dual (Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008). Only + − × ÷ and √
 * are used, which every machine rounds alike, and the order of the examples is the caller's: the same corpus gives the same
 * weights everywhere.
 */

/** Texts made ready to be learned from, whatever name is learned. */
export interface Texts {
  /** Two to the power of this many places; hashes that share a place share a weight. */
  readonly bits: number;
  readonly places: readonly Int32Array[];
  readonly scales: Float64Array;
  /** As how many texts each counts. */
  readonly weights: Float64Array;
}

export interface Learned {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** What a mistake costs, on a text that says the name and on one that does not. */
export interface MistakeCost {
  readonly says: number;
  readonly silent: number;
}

/** Rounds of a first look, which only tells what weighs next to nothing, and of learning in earnest. */
const rounds = { first: 12, all: 36 };
/** A text that is told so surely is asked again only every few rounds. */
const settledBy = 0.4;
const askAgain = 4;

/**
 * @param texts hashes of the runs of words in each text
 * @param weights as how many texts each counts
 * @param least hashes that a text is taken to have at least
 */
export function textsOf(
  texts: readonly (readonly number[])[],
  weights: Float64Array,
  bits: number,
  least: number
): Texts {
  const mask = 2 ** bits - 1;
  const places = texts.map((grams) => Int32Array.from(new Set(grams.map((gram) => gram & mask))));
  const scales = Float64Array.from(texts, ({ length }) => 1 / Math.sqrt(Math.max(least, length)));
  return { bits, places, scales, weights };
}

/**
 * Learns, leaves out what is worth little, and learns again from what is left.
 * @param which numbers of the texts to learn from, in the order in which they are asked
 * @param says for every text whether it says the name
 * @param least what is worth less is left out, see {@link worths}
 */
export function learnSparse(
  texts: Texts,
  which: Int32Array,
  says: readonly boolean[],
  cost: MistakeCost,
  least: number
): Learned {
  const first = learn(texts, which, says, cost, rounds.first);
  const worth = worths(texts, which, says, cost, first);
  const kept = worth.map((it) => (it >= least ? 1 : 0));
  const places = texts.places.map((at) => at.filter((place) => kept[place] === 1));
  return learn({ ...texts, places }, which, says, cost);
}

/**
 * What is lost by leaving a weight out, as the root of it (LeCun et al., "Optimal brain damage", 1989): a weight that many texts lean on is worth more than one as heavy that was
 * learned from a single text and will hardly be met again.
 */
function worths(
  { places, scales, weights: counts }: Texts,
  which: Int32Array,
  says: readonly boolean[],
  cost: MistakeCost,
  { weights, bias }: Learned
): Float64Array {
  const curves = new Float64Array(weights.length).fill(1);
  for (const i of which) {
    const at = places[i]!;
    let sum = 0;
    for (const place of at) sum += weights[place]!;
    if ((says[i] ? 1 : -1) * (bias + sum * scales[i]!) >= 1) continue;
    const pull = 2 * counts[i]! * (says[i] ? cost.says : cost.silent) * scales[i]! * scales[i]!;
    for (const place of at) curves[place]! += pull;
  }
  return weights.map((weight, at) => Math.abs(weight) * Math.sqrt(curves[at]!));
}

/** Learns a weight for each place. */
export function learn(
  { bits, places, scales, weights: counts }: Texts,
  which: Int32Array,
  says: readonly boolean[],
  cost: MistakeCost,
  times = rounds.all
): Learned {
  const weights = new Float64Array(2 ** bits);
  const shares = new Float64Array(places.length);
  const settled = new Uint8Array(places.length);
  let bias = 0;
  for (let round = 0; round < times; round++) {
    const asksAll = round % askAgain === 0;
    for (const i of which) {
      if (settled[i] === 1 && !asksAll) continue;
      const at = places[i]!;
      const scale = scales[i]!;
      const sign = says[i] ? 1 : -1;
      const slack = 0.5 / (counts[i]! * (says[i] ? cost.says : cost.silent));
      let sum = 0;
      for (let k = 0; k < at.length; k++) sum += weights[at[k]!]!;
      const slope = sign * (bias + sum * scale) - 1 + slack * shares[i]!;
      const share = Math.max(0, shares[i]! - slope / (at.length * scale * scale + 1 + slack));
      settled[i] = share === 0 && slope > settledBy ? 1 : 0;
      const step = (share - shares[i]!) * sign;
      if (step === 0) continue;
      shares[i] = share;
      bias += step;
      const move = step * scale;
      for (let k = 0; k < at.length; k++) weights[at[k]!]! += move;
    }
  }
  return { weights, bias: settledBias({ bits, places, scales, weights: counts }, which, says, cost, weights, bias) };
}

/** Rounds of the last look at the bias. */
const biasRounds = 24;

/**
 * The bias at which the loss is least as the weights stand, by Newton's method: one number that all texts pull at is the last to come to rest, and where it was
 * left hung on the order in which they were asked. What was learned from all lines and what was learned without some stand at the same height only so.
 */
function settledBias(
  { places, scales, weights: counts }: Texts,
  which: Int32Array,
  says: readonly boolean[],
  cost: MistakeCost,
  weights: Float64Array,
  first: number
): number {
  const sums = Float64Array.from(which, (i) => {
    let sum = 0;
    for (const place of places[i]!) sum += weights[place]!;
    return sum * scales[i]!;
  });
  let bias = first;
  for (let round = 0; round < biasRounds; round++) {
    let slope = bias;
    let curve = 1;
    for (let k = 0; k < which.length; k++) {
      const i = which[k]!;
      const sign = says[i] ? 1 : -1;
      const slack = 1 - sign * (bias + sums[k]!);
      if (slack <= 0) continue;
      const pull = 2 * counts[i]! * (says[i] ? cost.says : cost.silent);
      slope -= pull * sign * slack;
      curve += pull;
    }
    bias -= slope / curve;
  }
  return bias;
}
