import type { Lang } from '#domain/text';

export type ReadLanguage = 'zh' | 'en';

/** Returns the language in which calls of a `Lang` are read first. */
export function readLanguageOf(lang: Lang): ReadLanguage {
  return lang === 'en' ? 'en' : 'zh';
}

/** Pieces in which the lexicon is sent: for Chinese, for English, or the whole. */
export type LexiconBundle = ReadLanguage | 'both';

const han = /[\u3400-\u9fff\u3007]/;
const letter = /[a-z]/;

const written = { zh: /[\u3400-\u9fff\uf900-\ufaff]/, en: /[a-z\uff21-\uff3a\uff41-\uff5a]/i } as const;

/** True if a text has letters of a language; `packOf` tells if they are words of it. */
export function hasLetters(text: string, language: ReadLanguage): boolean {
  return written[language].test(text);
}

/** Returns the piece for normalised words; `undefined` if either does. Words such as APP count as Chinese. */
export function packOf(words: readonly string[], foreign: ReadonlySet<string>): LexiconBundle | undefined {
  const chinese = words.some((word) => han.test(word) && !digits.has(word));
  const english = words.some((word) => letter.test(word) && !foreign.has(word));
  if (chinese) return english ? 'both' : 'zh';
  return english ? 'en' : undefined;
}

const digits = new Set('零一二三四五六七八九点每到');
