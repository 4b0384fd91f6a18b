import type { Diagnostic } from '#domain/diagnostic';

/** An author's mistake in the lexicon. */
export function mistake(
  code: string,
  file: string,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string
): Diagnostic {
  return { code, severity: 'error', file, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } };
}
