import type { Diagnostic } from '#diagnostics/diagnostic';

/** A text of YAML as somebody writes it, with what is wrong in it. Undoing goes over all that was changed anywhere. */
export interface Written {
  readonly text: string;
  /** What is said of it is said of the text as it stands. */
  readonly isRead: boolean;
  readonly diagnostics: readonly Diagnostic[];
  type(text: string): void;
  undo(): void;
  redo(): void;
}
