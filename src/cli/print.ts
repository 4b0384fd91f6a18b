import type { Diagnostic } from '#diagnostics/diagnostic';
import { inLang, type Lang } from '#domain/text';

/** Returns `file:line:column code severity sentence`, with the remedy on an indented line below. */
export function diagnosticLines(diagnostic: Diagnostic, lang: Lang): readonly string[] {
  const { file = '-', line = 1, column = 1, code, severity, message, remedy } = diagnostic;
  const oneLine = (text: string) => text.replace(/\s+/g, ' ');
  return [
    `${file}:${line}:${column} ${code} ${severity} ${oneLine(inLang(message, lang))}`,
    `    ${oneLine(inLang(remedy, lang))}`
  ];
}

/** Returns a diagnostic without a file position in one line. */
export function diagnosticLine({ code, severity, message, remedy }: Diagnostic, lang: Lang): string {
  return `${code} ${severity}: ${inLang(message, lang)}${lang === 'en' ? '. Remedy: ' : '。'}${inLang(remedy, lang)}`;
}

/** Returns the width of a text in terminal columns: a Chinese character takes two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
      ? 2
      : 1;
  return width;
}

/** Pads a text with spaces to a width in terminal columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
