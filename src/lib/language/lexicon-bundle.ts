import type { Lang } from '#domain/text';

/** Languages that are read. */
export type ReadLanguage = 'zh' | 'en';

/** What calls in a language are read in first. */
export function readLanguageOf(lang: Lang): ReadLanguage {
  return lang === 'en' ? 'en' : 'zh';
}

/** The lexicon in the pieces that it is sent in: what Chinese needs, what English needs, or all. */
export type LexiconBundle = ReadLanguage | 'both';

const han = /[\u3400-\u9fff\u3007]/;
const letter = /[a-z]/;

/** As they are written, before anything is normalised. */
const written = { zh: /[\u3400-\u9fff\uf900-\ufaff]/, en: /[a-z\uff21-\uff3a\uff41-\uff5a]/i } as const;

/** True if a text has letters of a language: whether they are words of it, `packOf` says. */
export function hasLetters(text: string, language: ReadLanguage): boolean {
  return written[language].test(text);
}

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
