import { fill, type Text } from '#domain/text';

export type Severity = 'error' | 'warning' | 'info';

export interface DiagnosticPlace {
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

export interface Reported<Code extends string> extends DiagnosticPlace {
  /** Stable, `SB` and four digits: a code always means the same fault. */
  readonly code: Code;
  readonly severity: Severity;
  readonly message: Text;
  readonly remedy: Text;
}

/** Catalogue entry of a key; `{name}` is a placeholder that the caller fills. */
export type DiagnosticSentence = readonly [
  severity: Severity,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string
];

/** Part of the catalogue. A key is a code, or a code with a case that has its own words (`SB0603.zero`). */
export type Family = Readonly<Record<string, DiagnosticSentence>>;

/** Value of a placeholder: an author's value, a number, or words that differ by language. */
export type ReportedValue = string | number | Text;

/** Codes of a part of the catalogue, without their cases. */
export type CodeOf<F extends Family> = F extends Family ? CodeOfKey<keyof F & string> : never;

/** Reason why each code of a part of the catalogue matters; none may be left out. */
export type Reasons<F extends Family> = Readonly<Record<CodeOf<F>, Text>>;

type CodeOfKey<Key extends string> = Key extends `${infer Code}.${string}` ? Code : Key;

/** Values that the sentence under a key needs, by name. */
export type ValuesOf<F extends Family, Key extends keyof F> = {
  readonly [Place in PlacesIn<F[Key][1 | 2 | 3 | 4]>]: ReportedValue;
};

type PlacesIn<Words extends string> = Words extends `${string}{${infer Inner}}${infer Rest}`
  ? NameIn<Inner> | PlacesIn<Rest>
  : never;
type NameIn<Inner extends string> = Inner extends `${string}{${infer Deeper}`
  ? NameIn<Deeper>
  : Inner extends `${string}${' ' | '"' | ':' | '…'}${string}`
    ? never
    : Inner;

/** Makes the function that reports diagnostics of a part of the catalogue. */
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

/** Makes a reporter for a part of the catalogue that could not be fetched: own codes, one sentence for all. */
export function unworded([severity, zh, en, remedyZh, remedyEn]: DiagnosticSentence) {
  return <Key extends string>(key: Key): Reported<CodeOfKey<Key>> => ({
    code: codeOf(key),
    severity,
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn }
  });
}

function codeOf<Key extends string>(key: Key): CodeOfKey<Key> {
  return key.slice(0, 'SB0000'.length) as CodeOfKey<Key>;
}

function worded(values: Readonly<Record<string, ReportedValue>>, side: keyof Text): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, shown(typeof value === 'object' ? value[side] : value)])
  );
}

function shown(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '?';
  return value.trim() === '' ? '“”' : value;
}
