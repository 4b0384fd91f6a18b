import type { Diagnostic } from '#diagnostics/diagnostic';

/** YAML text being edited, with its diagnostics. Undo covers all changes, wherever they were made. */
export interface Written {
  readonly text: string;
  /** True if the diagnostics are of the present text. */
  readonly isRead: boolean;
  readonly diagnostics: readonly Diagnostic[];
  type(text: string): void;
  undo(): void;
  redo(): void;
}
