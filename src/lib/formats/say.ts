import { report } from '#diagnostics/catalogue/yaml';
import type { Diagnostic } from '#diagnostics/diagnostic';
import type { DiagnosticPlace } from '#diagnostics/report';

/** Where something stands in an author's file. */
export type FilePosition = DiagnosticPlace & { readonly file: string };

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
const mostDiagnostics = 100;

/** As many of them as help; that there are more is told. */
export function firstOf(found: readonly Diagnostic[], most = mostDiagnostics): readonly Diagnostic[] {
  if (found.length <= most) return found;
  return [...found.slice(0, most), report('SB0118', { limit: most }, { file: found[0]!.file })];
}

/** Adds a diagnostic to those that were found, as long as more of them help. */
export function collect(found: Diagnostic[], diagnostic: Diagnostic): void {
  if (found.length < mostDiagnostics) found.push(diagnostic);
  else if (found.length === mostDiagnostics)
    found.push(report('SB0118', { limit: mostDiagnostics }, { file: diagnostic.file }));
}
