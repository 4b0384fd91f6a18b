/** Linear SVM (Hsieh et al., ICML 2008) using only + − × ÷ √, so that weights are the same on every machine. */

export interface Texts {
  /** Number of places as a power of two; hashes that share a place share a weight. */
  readonly bits: number;
  readonly places: readonly Int32Array[];
  readonly scales: Float64Array;
  /** Number of texts that each text counts as. */
  readonly weights: Float64Array;
}

export interface Learned {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Cost of a mistake on a text that says the name, and on one that does not. */
export interface MistakeCost {
  readonly says: number;
  readonly silent: number;
}

const rounds = { first: 12, all: 36 };
const settledBy = 0.4;
const askAgain = 4;

/** Prepares hashed texts for learning; `weights` is how many texts each counts as, `least` its minimum of hashes. */
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

/** Learns weights of the texts `which`, drops places worth less than `least` ({@link worths}), and learns again. */
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

const biasRounds = 24;

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
