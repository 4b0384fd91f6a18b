import { scriptOf } from '#contact/speech';

/** What language a sentence is in, for whoever reads it out. */
export function langOf(text: string): 'zh-CN' | 'en' {
  return scriptOf(text) ?? 'zh-CN';
}
