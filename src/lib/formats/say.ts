import type { Diagnostic, Severity } from '#domain/diagnostic';
import { fill } from '#domain/text';

/** Where something stands in an author's file. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One code: severity, sentence and remedy, each in Chinese and English. */
export type Sentence = readonly [severity: Severity, zh: string, en: string, remedyZh: string, remedyEn: string];

/** What fills the places of a sentence; a pair differs by language. */
export type Values = Readonly<Record<string, string | number | readonly [zh: string, en: string]>>;

/** Turns a table of sentences into a function that makes diagnostics of them. */
export function teller<Code extends string>(table: Readonly<Record<Code, Sentence>>) {
  return (code: Code, place: Partial<Place>, values: Values = {}): Diagnostic => {
    const [severity, zh, en, remedyZh, remedyEn] = table[code];
    const inZh = pickSide(values, 0);
    const inEn = pickSide(values, 1);
    return {
      code,
      severity,
      ...place,
      message: { zh: fill(zh, inZh), en: fill(en, inEn) },
      remedy: { zh: fill(remedyZh, inZh), en: fill(remedyEn, inEn) }
    };
  };
}

function pickSide(values: Values, side: 0 | 1): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, it]) => [name, typeof it === 'object' ? it[side] : it]));
}

const longest = 60;

/** A value of the author's as a sentence can quote it: on one line, cut where it grows long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : (JSON.stringify(value) ?? '');
  // Marks that would turn the line around or break it are not for a terminal.
  const plain = text
    .slice(0, 4 * longest)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

/** Diagnostics past this many help nobody. */
export const mostDiagnostics = 100;
