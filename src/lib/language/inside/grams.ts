/** Grams that the vote counts: short runs of words. Numbers and forms of an English word are alike. */

/** Views: statements have runs of up to two words, forbidden talk up to three with particles, which carry tone. */
export const views = {
  said: { longest: 2, bits: 14 },
  forbidden: { longest: 3, bits: 15 }
} as const;
export type View = keyof typeof views;

const particles = new Set('哈哦啊呀呢吧嘛啦喽噢哟呗');
const numerals = new Set('零一二三四五六七八九十百千点');
const edges = { begin: '^', end: '$' };

export interface ClassifierText {
  readonly words: readonly string[];
  /** Index of each word in the original words. */
  readonly at: readonly number[];
  /** Index after the last original word of each word. */
  readonly ends: readonly number[];
}

/** Reduces words to a view: irrelevant ones are left out, numbers become one sign. Linear. */
export function seen(words: readonly string[], view: View): ClassifierText {
  const kept: string[] = [];
  const at: number[] = [];
  const ends: number[] = [];
  words.forEach((word, i) => {
    if (view === 'said' && particles.has(word)) return;
    const heard = numerals.has(word) ? '#' : view === 'said' && word === '你' ? '您' : stemOf(word);
    if (heard === '#' && kept.at(-1) === '#') {
      ends[ends.length - 1] = i + 1;
      return;
    }
    kept.push(heard);
    at.push(i);
    ends.push(i + 1);
  });
  return { words: kept, at, ends };
}

/** True for a word without meaning of its own. */
export function isParticle(word: string): boolean {
  return particles.has(word);
}

const shortest = 5;
const endings = /(ings?|ed|ies|es|s|ly)$/;

function stemOf(word: string): string {
  return word.length >= shortest && word.charCodeAt(0) < 0x80 ? word.replace(endings, '') : word;
}

/** Hashes the distinct runs of words from `from` up to `to`, excluded; only ends of the whole text are marked. */
export function gramsIn(
  words: readonly string[],
  longest: number,
  from = 0,
  to: number = words.length
): readonly number[] {
  const found = new Set<number>();
  const first = from === 0 ? -1 : from;
  const last = to === words.length ? to + 1 : to;
  for (let i = first; i < last; i++) {
    let hash = seed;
    for (let k = i; k < i + longest && k < last; k++) {
      hash = mixed(hash, k < 0 ? edges.begin : (words[k] ?? edges.end));
      found.add(spread(hash));
    }
  }
  return [...found];
}

/** Hashes one run that is not at either end of a text. */
export function gramOf(run: readonly string[]): number {
  return spread(run.reduce(mixed, seed));
}

const seed = 0x811c9dc5;

function mixed(hash: number, word: string): number {
  let mix = hash;
  for (let i = 0; i < word.length; i++) mix = Math.imul(mix ^ word.charCodeAt(i), 0x01000193);
  return Math.imul(mix ^ 0xffff, 0x01000193);
}

function spread(hash: number): number {
  const mix = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mix ^ (mix >>> 13)) >>> 0;
}
