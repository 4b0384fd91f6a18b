import { scriptOf } from '#contact/speech';
import type { ReadLanguage } from '#language/lexicon-bundle';

/** What language a sentence is in, for whoever reads it out. */
export function langOf(text: string): 'zh-CN' | 'en' {
  return scriptOf(text) ?? 'zh-CN';
}

/** The sentences of one language. */
export function ofLanguage(texts: readonly string[], language: ReadLanguage): readonly string[] {
  return texts.filter((text) => langOf(text) === (language === 'en' ? 'en' : 'zh-CN'));
}
