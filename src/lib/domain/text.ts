/** Languages of the project: interface, SOP, scenarios and trainees' speech. */
export const langs = ['zh-CN', 'en'] as const;
export type Lang = (typeof langs)[number];

/** A text in both languages. Data files write it as `{ zh: …, en: … }`. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export function inLang(text: Text, lang: Lang): string {
  return lang === 'en' ? text.en : text.zh;
}

export const both = (of: (lang: keyof Text) => string): Text => ({ zh: of('zh'), en: of('en') });

/** Puts a name in mid-sentence form: `Change of plan` is `change of plan`, `VIP line` stays as it is. */
export function midSentence(text: string): string {
  return /^[A-Z][A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Capitalises a name that is used alone: `fault` is `Fault`. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Fills the `{name}` placeholders of a sentence. One without a value stays, so that the omission is visible. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place
  );
}

/** Joins names into a list with the separators of each language. */
export function listed(names: readonly string[]): Text {
  return { zh: names.join('、'), en: names.join(', ') };
}
