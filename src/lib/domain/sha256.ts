/** Words per block, and rounds. */
const [blockWords, rounds] = [16, 64];

/** The first 32 bits of the fractional parts of the roots of the first primes, as FIPS 180-4 says. */
function constants(): { readonly start: readonly number[]; readonly round: readonly number[] } {
  const primes: number[] = [];
  for (let n = 2; primes.length < rounds; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
  return {
    start: primes.slice(0, 8).map((n) => fraction(Math.sqrt(n))),
    round: primes.map((n) => fraction(Math.cbrt(n)))
  };
}

const constant = constants();
const start = Int32Array.from(constant.start);
const round = Int32Array.from(constant.round);
const utf8 = new TextEncoder();
const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 of a text in UTF-8, as eight signed words. Chance and names hang on it, no secret does; the browser's own is
 * only to be had asynchronously, and a library with all hashes of the family is five times this.
 */
export function sha256(text: string): Int32Array {
  const bytes = utf8.encode(text);
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new DataView(new ArrayBuffer(blocks * 64));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(blocks * 64 - 8, Math.floor(bytes.length / 2 ** 29));
  padded.setUint32(blocks * 64 - 4, bytes.length << 3);
  const state = start.slice();
  const words = new Int32Array(rounds);
  for (let block = 0; block < blocks; block++) {
    for (let t = 0; t < rounds; t++) {
      if (t < blockWords) words[t] = padded.getInt32(block * 64 + t * 4);
      else {
        const early = words[t - 15]!;
        const late = words[t - 2]!;
        const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
        const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
        words[t] = words[t - 16]! + s0 + words[t - 7]! + s1;
      }
    }
    mix(state, words);
  }
  return state;
}

function mix(state: Int32Array, words: Int32Array): void {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < rounds; t++) {
    const choice = (e & f) ^ (~e & g);
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + s1 + choice + round[t]! + words[t]!) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state.set([
    state[0]! + a,
    state[1]! + b,
    state[2]! + c,
    state[3]! + d,
    state[4]! + e,
    state[5]! + f,
    state[6]! + g,
    state[7]! + h
  ]);
}
