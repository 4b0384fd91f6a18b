import type { Diagnostic } from '#diagnostics/diagnostic';

/** Completion at a place of the text. */
export interface Choice {
  /** Text that typing is matched with. */
  readonly word: string;
  readonly text: string;
  readonly kind: 'key' | 'value';
  readonly title?: string;
  readonly needed?: boolean;
}

export interface Choices {
  readonly from: number;
  readonly to: number;
  readonly choices: readonly Choice[];
}

export interface Meaning {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** One or two sentences, the most specific first. */
  readonly told: readonly string[];
}

export interface Fix {
  readonly label: string;
  /** Text after the fix. */
  readonly text: string;
}

/** Writing help for one kind of text. All of it works on the present text, valid or not. */
export interface WritingHelp {
  choices(text: string, offset: number): Choices | undefined;
  meaning(text: string, offset: number): Meaning | undefined;
  fixes(text: string, diagnostic: Diagnostic): readonly Fix[];
}
