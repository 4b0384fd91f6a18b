import type { DiagnosticCode } from './codes';
import type { Reported } from './report';

export type { DiagnosticCode } from './codes';

/** Something wrong in what came from outside: where, what, and what to do. Made by a `report` of the catalogue and by nothing else. */
export type Diagnostic = Reported<DiagnosticCode>;

/** A value, or the reasons why there is none. Warnings may come with a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export function good<T>(value: T, diagnostics: readonly Diagnostic[] = []): Result<T> {
  return { ok: true, value, diagnostics };
}

export function bad(...diagnostics: readonly Diagnostic[]): Result<never> {
  return { ok: false, diagnostics };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}
