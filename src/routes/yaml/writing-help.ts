import type { Diagnostic } from '#diagnostics/diagnostic';

/** Something that may be written at a place. */
export interface Choice {
  /** What it is found by. */
  readonly word: string;
  /** What is put in. */
  readonly text: string;
  readonly kind: 'key' | 'value';
  /** What it is called, or means. */
  readonly title?: string;
  /** A key that has to be there. */
  readonly needed?: boolean;
}

/** What may be written instead of a stretch of the text. */
export interface Choices {
  readonly from: number;
  readonly to: number;
  readonly choices: readonly Choice[];
}

/** What a word of the text means. */
export interface Meaning {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** A sentence or two, the nearest first. */
  readonly told: readonly string[];
}

/** A remedy that can be done at once. */
export interface Fix {
  readonly label: string;
  /** The text with it done. */
  readonly text: string;
}

/** What whoever writes a text of a kind is helped with. All of it goes by the text as it stands, right or wrong. */
export interface WritingHelp {
  choices(text: string, offset: number): Choices | undefined;
  meaning(text: string, offset: number): Meaning | undefined;
  fixes(text: string, diagnostic: Diagnostic): readonly Fix[];
}
