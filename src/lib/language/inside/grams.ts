/**
 * What the vote looks at: which short runs of words a stretch of text holds. A number stands for any other one, an English
 * word for its forms, and punctuation makes no difference: on the phone nobody hears it.
 */

/**
 * How a text is looked at. For what is said: runs of one or two words, without particles, which soften a sentence and change nothing
 * in what it says. For what is forbidden: runs of up to three (in Chinese, of characters) with every particle, for the tone is half of it.
 */
export const views = {
  said: { longest: 2, bits: 14 },
  forbidden: { longest: 3, bits: 15 }
} as const;
export type View = keyof typeof views;

/** Particles that soften a sentence and change nothing in what it says. */
const particles = new Set('哈哦啊呀呢吧嘛啦喽噢哟呗');
const numerals = new Set('零一二三四五六七八九十百千点');
const edges = { begin: '^', end: '$' };

/** Words as the vote sees them. */
export interface ClassifierText {
  readonly words: readonly string[];
  /** Which of the words given each one is. */
  readonly at: readonly number[];
  /** Behind which of the words given each one ends. */
  readonly ends: readonly number[];
}

/** Words in one view: what makes no difference is left out, one sign stands for each number. Linear. */
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

/** True of a word that by itself says nothing. */
export function isParticle(word: string): boolean {
  return particles.has(word);
}

const shortest = 5;
const endings = /(ings?|ed|ies|es|s|ly)$/;

/** An English word without the ending of its form; a short one, and any other, as it is. */
function stemOf(word: string): string {
  return word.length >= shortest && word.charCodeAt(0) < 0x80 ? word.replace(endings, '') : word;
}

/**
 * Hashes of the runs in a stretch, each once. The ends of a text are marked, those of a stretch inside it are not.
 * @param from first word of the stretch; `to` is behind its last one
 */
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

/** The hash of one run, anywhere but at the ends of a text. */
export function gramOf(run: readonly string[]): number {
  return spread(run.reduce(mixed, seed));
}

const seed = 0x811c9dc5;

/** FNV-1a, a word at a time. */
function mixed(hash: number, word: string): number {
  let mix = hash;
  for (let i = 0; i < word.length; i++) mix = Math.imul(mix ^ word.charCodeAt(i), 0x01000193);
  return Math.imul(mix ^ 0xffff, 0x01000193);
}

/** The low bits of FNV are its worst; those are the ones that are used. */
function spread(hash: number): number {
  const mix = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mix ^ (mix >>> 13)) >>> 0;
}
