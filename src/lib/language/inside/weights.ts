/** Weights in written form: the gaps between their places, and their values rounded to a few levels. */
export interface WrittenWeights {
  /** Gap of each weight to the previous one: a character up to `[` ends a number, the others are higher digits. */
  readonly places: string;
  /** One character for each weight; the middle one would be zero. */
  readonly levels: string;
  /** Weight of the outermost level. */
  readonly most: number;
  readonly bias: number;
}

const levels = 8;
const firstLevel = 65;
const digits = { first: 35, base: 57, high: 93, most: 33 };

function weightOf(level: number, most: number): number {
  return Math.sign(level) * (level / levels) ** 2 * most;
}

/** Rounds weights, one for each value of the hash's low bits, to levels and writes those that are not zero. */
export function written(weights: Float64Array, bias: number): WrittenWeights {
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) || 1;
  let places = '';
  let heavy = '';
  let last = -1;
  weights.forEach((weight, at) => {
    const level = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / most) * levels);
    if (level === 0) return;
    places += gap(at - last - 1);
    heavy += String.fromCharCode(firstLevel + levels + level);
    last = at;
  });
  return { places, levels: heavy, most, bias };
}

function gap(size: number): string {
  let high = Math.floor(size / digits.base);
  let text = '';
  for (; high > 0; high -= digits.most) text += String.fromCharCode(digits.high + Math.min(high, digits.most));
  return text + String.fromCharCode(digits.first + (size % digits.base));
}

/** Calls back with each weight that is not zero, in the order of its places. */
export function eachWeight(
  { places, levels: heavy, most }: Omit<WrittenWeights, 'bias'>,
  use: (at: number, weight: number) => void
): void {
  const ofLevel = Array.from({ length: 2 * levels + 1 }, (_, i) => weightOf(i - levels, most));
  let at = -1;
  let high = 0;
  let nth = 0;
  for (let i = 0; i < places.length; i++) {
    const code = places.charCodeAt(i);
    if (code > digits.high) {
      high += code - digits.high;
      continue;
    }
    at += 1 + high * digits.base + code - digits.first;
    high = 0;
    use(at, ofLevel[heavy.charCodeAt(nth++) - firstLevel]!);
  }
}
