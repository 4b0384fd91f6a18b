/**
 * What the vote looks at: which runs of one to three words a stretch of text holds. A number stands for any other one, and
 * neither punctuation nor a polite particle at the end of a sentence makes a difference.
 */

const longest = 3;
/** Particles that soften a sentence and change nothing in what it says. */
const particles = new Set('哈哦啊呀呢吧嘛啦喽噢哟呗');
const numerals = new Set('零一二三四五六七八九十百千点');
const edges = { begin: '^', end: '$' };

/** Words as the vote sees them. `at` says which of the words given each one is. */
export interface ClassifierText {
  readonly words: readonly string[];
  readonly at: readonly number[];
}

/** Leaves out what makes no difference and puts one sign for each number. Linear. */
export function plain(words: readonly string[]): ClassifierText {
  const kept: string[] = [];
  const at: number[] = [];
  words.forEach((word, i) => {
    if (particles.has(word)) return;
    const seen = numerals.has(word) ? '#' : word === '你' ? '您' : word;
    if (seen === '#' && kept.at(-1) === '#') return;
    kept.push(seen);
    at.push(i);
  });
  return { words: kept, at };
}

/**
 * Hashes of the runs in a stretch, each once. The ends of a text are marked, those of a stretch inside it are not.
 * @param from first word of the stretch; `to` is behind its last one
 */
export function gramsIn(words: readonly string[], from = 0, to = words.length): readonly number[] {
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
