/** The two first languages of the project: interface, SOP, scenarios and what trainees say. */
export const langs = ['zh-CN', 'en'] as const;
export type Lang = (typeof langs)[number];

/** A text in both languages. Data files write it as `{ zh: …, en: … }`. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The text in the language asked for. */
export function inLang(text: Text, lang: Lang): string {
  return lang === 'en' ? text.en : text.zh;
}

/** A text put together in each language. */
export const both = (of: (lang: keyof Text) => string): Text => ({ zh: of('zh'), en: of('en') });

/** A name inside a sentence: `Change of plan` is `change of plan`, `VIP line` stays as it is. */
export function midSentence(text: string): string {
  return /^[A-Z][A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A name that stands alone, with its capital: `fault` is `Fault`. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Fills `{name}` places of a sentence. A place without a value stays as it is written, so that a
 * missing value is seen and not silently swallowed.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place
  );
}

/** Names one after the other, as each language sets them apart. */
export function listed(names: readonly string[]): Text {
  return { zh: names.join('、'), en: names.join(', ') };
}
