/**
 * A string of few different characters, most of them the same one, as bytes: a range coder whose chances follow what it has
 * seen. That is a quarter less than what gzip makes of it, which gives no character less than a bit.
 */

/** A chance in 2048ths, and how fast it follows: LZMA's numbers. */
const whole = 2048;
const speed = 5;
const leastRange = 2 ** 24;

/** Characters by how frequent they are, and the string in bytes. */
export interface CodedSymbols {
  readonly symbols: string;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/**
 * What is expected next: is it the most frequent character? Else the second? Each question has its chance, by what the last
 * character was.
 */
class Chances {
  readonly #zero: Uint16Array;
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
    this.#zero = new Uint16Array(count * count).fill(whole / 2);
  }

  place(last: number, question: number): number {
    return last * this.#count + question;
  }
  of(place: number): number {
    return this.#zero[place]!;
  }
  learn(place: number, bit: number): void {
    const zero = this.#zero[place]!;
    this.#zero[place] = bit === 0 ? zero + ((whole - zero) >> speed) : zero - (zero >> speed);
  }
}

export function encodeSymbols(text: string): CodedSymbols {
  const counts = new Map<string, number>();
  for (const symbol of text) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const symbols = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([symbol]) => symbol);
  const ranks = new Map(symbols.map((symbol, rank) => [symbol, rank]));
  const chances = new Chances(symbols.length);
  const encoder = new RangeEncoder();
  let last = 0;
  for (const symbol of text) {
    const rank = ranks.get(symbol)!;
    for (let question = 0; question <= rank && question < symbols.length - 1; question++) {
      const place = chances.place(last, question);
      const bit = question < rank ? 1 : 0;
      encoder.write(bit, chances.of(place));
      chances.learn(place, bit);
    }
    last = rank;
  }
  return { symbols: symbols.join(''), length: text.length, bytes: encoder.end() };
}

export function decodeSymbols({ symbols, length, bytes }: CodedSymbols): string {
  const chances = new Chances(symbols.length);
  const text = new Array<string>(length);
  let [at, range, code, last] = [0, 0xffff_ffff, 0, 0];
  const next = (): number => bytes[at++] ?? 0;
  for (let i = 0; i < 5; i++) code = ((code << 8) | next()) >>> 0;
  for (let i = 0; i < length; i++) {
    let rank = 0;
    while (rank < symbols.length - 1) {
      const place = chances.place(last, rank);
      const bound = (range >>> 11) * chances.of(place);
      const bit = code < bound ? 0 : 1;
      if (bit === 0) range = bound;
      else [range, code] = [range - bound, code - bound];
      if (range < leastRange) [range, code] = [(range << 8) >>> 0, ((code << 8) | next()) >>> 0];
      chances.learn(place, bit);
      if (bit === 0) break;
      rank++;
    }
    text[i] = symbols[rank]!;
    last = rank;
  }
  return text.join('');
}

/** Writes bits by their chances. A carry may run back through bytes that are all ones: those wait until it is known. */
class RangeEncoder {
  readonly #bytes: number[] = [];
  #low = 0;
  #range = 0xffff_ffff;
  #first = 0;
  #waiting = 1;

  write(bit: number, zero: number): void {
    const bound = (this.#range >>> 11) * zero;
    if (bit === 0) this.#range = bound;
    else {
      this.#low += bound;
      this.#range -= bound;
    }
    if (this.#range < leastRange) {
      this.#range = (this.#range << 8) >>> 0;
      this.#shift();
    }
  }

  end(): Uint8Array {
    for (let i = 0; i < 5; i++) this.#shift();
    return Uint8Array.from(this.#bytes);
  }

  #shift(): void {
    const carry = this.#low >= 2 ** 32 ? 1 : 0;
    if (this.#low < 0xff00_0000 || carry === 1) {
      for (let byte = this.#first; this.#waiting > 0; byte = 0xff, this.#waiting--)
        this.#bytes.push((byte + carry) & 0xff);
      this.#first = (this.#low >>> 24) & 0xff;
    }
    this.#waiting++;
    this.#low = (this.#low % leastRange) * 256;
  }
}
