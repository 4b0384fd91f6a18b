import type { Text } from './text';

export type Severity = 'error' | 'warning' | 'info';

/** Something wrong in what came from outside: where, what, and what to do. */
export interface Diagnostic {
  /** Stable, `SB` and four digits. */
  readonly code: string;
  readonly severity: Severity;
  /** As the caller named it; absent for what has no file. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** What is wrong, one plain sentence. */
  readonly message: Text;
  /** What to do about it. */
  readonly remedy: Text;
}

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
