import { fill, type Text } from '#domain/text';

export type Severity = 'error' | 'warning' | 'info';

/** Where something stands in a file from outside. */
export interface DiagnosticPlace {
  /** As the caller named it. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** What is wrong, told: a diagnostic whose code is one of these. */
export interface Reported<Code extends string> extends DiagnosticPlace {
  /** Stable, `SB` and four digits: the same fault for ever. */
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong, one plain sentence. */
  readonly message: Text;
  /** What to do about it. */
  readonly remedy: Text;
}

/** What the catalogue says under a key; `{name}` is a place that the caller fills. */
export type DiagnosticSentence = readonly [
  severity: Severity,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string
];

/**
 * A part of the catalogue. A key is a code, or a code with the case of it that has its own words (`SB0603.zero`): one fault, one code, however
 * many ways there are to fall into it.
 */
export type Family = Readonly<Record<string, DiagnosticSentence>>;

/** What fills a place: a value of the author's, a number, or words that differ by language. */
export type ReportedValue = string | number | Text;

/** The codes of a part of the catalogue, whatever their cases. */
export type CodeOf<F extends Family> = F extends Family ? CodeOfKey<keyof F & string> : never;

/** Why each code of a part of the catalogue matters: none is left out. */
export type Reasons<F extends Family> = Readonly<Record<CodeOf<F>, Text>>;

type CodeOfKey<Key extends string> = Key extends `${infer Code}.${string}` ? Code : Key;

/** The values that the sentence under a key wants, by name. */
export type ValuesOf<F extends Family, Key extends keyof F> = {
  readonly [Place in PlacesIn<F[Key][1 | 2 | 3 | 4]>]: ReportedValue;
};

type PlacesIn<Words extends string> = Words extends `${string}{${infer Inner}}${infer Rest}`
  ? NameIn<Inner> | PlacesIn<Rest>
  : never;
/** Braces may stand in braces: the innermost is the place. What is no word is an example of how something is written. */
type NameIn<Inner extends string> = Inner extends `${string}{${infer Deeper}`
  ? NameIn<Deeper>
  : Inner extends `${string}${' ' | '"' | ':' | '…'}${string}`
    ? never
    : Inner;

/**
 * Makes the function that reports by a part of the catalogue.
 * @example const report = reporter({ SB0101: ['error', '文件是空的', 'the file is empty', '…', '…'] });
 *   report('SB0101', {}, { file: 'mine', line: 1, column: 1 });
 */
export function reporter<const F extends Family>(family: F) {
  return <Key extends keyof F & string>(
    key: Key,
    values: ValuesOf<F, Key>,
    place: DiagnosticPlace = {}
  ): Reported<CodeOfKey<Key>> => {
    const [severity, zh, en, remedyZh, remedyEn] = family[key]!;
    const inZh = worded(values, 'zh');
    const inEn = worded(values, 'en');
    return {
      code: codeOf(key),
      severity,
      ...place,
      message: { zh: fill(zh, inZh), en: fill(en, inEn) },
      remedy: { zh: fill(remedyZh, inZh), en: fill(remedyEn, inEn) }
    };
  };
}

/** Reports by a part of the catalogue that could not be fetched: the code is the fault's own, the words are the same for all. */
export function unworded([severity, zh, en, remedyZh, remedyEn]: DiagnosticSentence) {
  return <Key extends string>(key: Key): Reported<CodeOfKey<Key>> => ({
    code: codeOf(key),
    severity,
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn }
  });
}

/** A key without the name of its case. */
function codeOf<Key extends string>(key: Key): CodeOfKey<Key> {
  return key.slice(0, 'SB0000'.length) as CodeOfKey<Key>;
}

function worded(values: Readonly<Record<string, ReportedValue>>, side: keyof Text): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, shown(typeof value === 'object' ? value[side] : value)])
  );
}

/** A sentence has no holes in it: what says nothing is shown as an empty quotation, and what is no number as a question. */
function shown(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '?';
  return value.trim() === '' ? '“”' : value;
}
