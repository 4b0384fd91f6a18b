/** The lexicon in the pieces that it is sent in: what Chinese needs, what English needs, or all. */
export type LexiconBundle = 'zh' | 'en' | 'both';

const han = /[\u3400-\u9fff\u3007]/;
const letter = /[a-z]/;

/**
 * Which piece of the lexicon reads these words; nothing if either does. Some foreign words are at home in Chinese talk
 * (APP, wifi): the lexicon lists them.
 * @param words normalised
 */
export function packOf(words: readonly string[], foreign: ReadonlySet<string>): LexiconBundle | undefined {
  const chinese = words.some((word) => han.test(word) && !digits.has(word));
  const english = words.some((word) => letter.test(word) && !foreign.has(word));
  if (chinese) return english ? 'both' : 'zh';
  return english ? 'en' : undefined;
}

/** Figures are written like this in either language once they are normalised. */
const digits = new Set('零一二三四五六七八九点每到');
