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

/** What an id is called, if it has a name: looked up by own keys only, for ids come from files. */
export function termOf(names: Readonly<Record<string, Text>>, id: string): Text | undefined {
  return Object.hasOwn(names, id) ? names[id] : undefined;
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
