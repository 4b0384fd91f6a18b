import type { sentences as calendar } from './catalogue/calendar';
import type { sentences as inClass } from './catalogue/class';
import type { sentences as command } from './catalogue/command';
import type { sentences as conversation } from './catalogue/conversation';
import type { sentences as lexicon } from './catalogue/lexicon';
import type { sentences as operations } from './catalogue/operations';
import type { sentences as policy } from './catalogue/policy';
import type { sentences as run } from './catalogue/run';
import type { sentences as sandbox } from './catalogue/sandbox';
import type { sentences as scenario } from './catalogue/scenario';
import type { sentences as session } from './catalogue/session';
import type { sentences as studio } from './catalogue/studio';
import type { sentences as storage } from './catalogue/storage';
import type { sentences as transfer } from './catalogue/transfer';
import type { sentences as yaml } from './catalogue/yaml';
import type { CodeOf, Reported } from './report';

export type DiagnosticCode = CodeOf<
  | typeof calendar
  | typeof command
  | typeof conversation
  | typeof inClass
  | typeof lexicon
  | typeof operations
  | typeof policy
  | typeof run
  | typeof sandbox
  | typeof studio
  | typeof scenario
  | typeof session
  | typeof storage
  | typeof transfer
  | typeof yaml
>;

/** Error or warning about outside input: place, message and remedy. Made only by a `report` of the catalogue. */
export type Diagnostic = Reported<DiagnosticCode>;

/** Value, or the reasons why there is none. Warnings may come with a value. */
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
