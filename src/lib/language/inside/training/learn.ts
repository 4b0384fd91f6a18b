/**
 * Learns a name from examples: a support vector machine without a kernel, its loss squared, trained one example at a time
 * in the dual (Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008). Only + − × ÷ and √
 * are used, which every machine rounds alike, and the order of the examples is fixed: the same corpus gives the same
 * weights everywhere.
 */

/** Texts made ready to be learned from, whatever name is learned. */
export interface Texts {
  /** Two to the power of this many places; hashes that share a place share a weight. */
  readonly bits: number;
  readonly places: readonly Int32Array[];
  readonly scales: Float64Array;
  readonly squares: Float64Array;
}

export interface Learned {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** What a mistake costs; one on a text that says the name costs more, for those are few. */
const cost = { says: 1, silent: 0.5 };
const rounds = 20;

/**
 * @param texts hashes of the runs of words in each text
 * @param least hashes that a text is taken to have at least
 */
export function textsOf(texts: readonly (readonly number[])[], bits: number, least: number): Texts {
  const mask = 2 ** bits - 1;
  const places = texts.map((grams) => Int32Array.from(grams, (gram) => gram & mask));
  return {
    bits,
    places,
    scales: Float64Array.from(places, ({ length }) => 1 / Math.sqrt(Math.max(least, length))),
    squares: Float64Array.from(places, squaresOf)
  };
}

/**
 * @param which numbers of the texts to learn from
 * @param says for every text whether it says the name
 */
export function learn({ bits, places, scales, squares }: Texts, which: Int32Array, says: readonly boolean[]): Learned {
  const weights = new Float64Array(2 ** bits);
  const shares = new Float64Array(places.length);
  const order = shuffled(which);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    for (const i of order) {
      const at = places[i]!;
      const scale = scales[i]!;
      const sign = says[i] ? 1 : -1;
      const slack = 0.5 / (says[i] ? cost.says : cost.silent);
      let sum = 0;
      for (let k = 0; k < at.length; k++) sum += weights[at[k]!]!;
      const slope = sign * (bias + sum * scale) - 1 + slack * shares[i]!;
      const share = Math.max(0, shares[i]! - slope / (squares[i]! * scale * scale + 1 + slack));
      const step = (share - shares[i]!) * sign;
      if (step === 0) continue;
      shares[i] = share;
      bias += step;
      const move = step * scale;
      for (let k = 0; k < at.length; k++) weights[at[k]!]! += move;
    }
  }
  return { weights, bias };
}

/** A place that two hashes of a text share counts for both. */
function squaresOf(places: Int32Array): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  let sum = 0;
  for (const count of counts.values()) sum += count ** 2;
  return sum;
}

/** An order that is always the same and favours no file of the corpus. */
function shuffled(which: Int32Array): Int32Array {
  const order = which.slice();
  let state = 1;
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const k = state % (i + 1);
    [order[i], order[k]] = [order[k]!, order[i]!];
  }
  return order;
}
