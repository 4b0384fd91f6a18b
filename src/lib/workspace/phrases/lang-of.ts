import { scriptOf } from '#contact/speech';
import type { ReadLanguage } from '#language/lexicon-bundle';

/** Returns the language of a sentence, for screen readers. */
export function langOf(text: string): 'zh-CN' | 'en' {
  return scriptOf(text) ?? 'zh-CN';
}

export function ofLanguage(texts: readonly string[], language: ReadLanguage): readonly string[] {
  return texts.filter((text) => langOf(text) === (language === 'en' ? 'en' : 'zh-CN'));
}
