import { report } from '#diagnostics/catalogue/yaml';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { DiagnosticPlace } from '#diagnostics/report';

export type FilePosition = DiagnosticPlace & { readonly file: string };

const longest = 60;

/** Quotes an author's value for a sentence: on one line, shortened if long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : (JSON.stringify(value) ?? '');
  // Marks that would turn the line around or break it are not for a terminal.
  const plain = text
    .slice(0, 4 * longest)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

const mostDiagnostics = 100;

/** Limits diagnostics to the first few; the last one says that there are more. */
export function firstOf(found: readonly Diagnostic[], most = mostDiagnostics): readonly Diagnostic[] {
  if (found.length <= most) return found;
  return [...found.slice(0, most), report('SB0118', { limit: most }, { file: found[0]!.file })];
}

/** Adds a diagnostic unless there are too many already. */
export function collect(found: Diagnostic[], diagnostic: Diagnostic): void {
  if (found.length < mostDiagnostics) found.push(diagnostic);
  else if (found.length === mostDiagnostics)
    found.push(report('SB0118', { limit: mostDiagnostics }, { file: diagnostic.file }));
}
