/** A stretch of a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What stands under a key, or is an item of a list: found in a text whether or not that parses. */
export interface Entry {
  readonly key: string | number;
  /** Where its key stands; of an item, where it begins. */
  readonly at: Span;
  /** A colon stands behind its key; a word without one may become a key, or a value. */
  readonly colon: boolean;
  /** Its first column. */
  readonly column: number;
  readonly entries: readonly Entry[];
  /** What its entries are; absent: it has none. */
  readonly of?: 'map' | 'list';
  /** Its entries stand in brackets. */
  readonly flow: boolean;
  /** What it says, without quotes, where it is a word or a sentence. */
  readonly scalar?: string;
  /** Where that stands, with its quotes. */
  readonly value?: Span;
  readonly quote?: '"' | "'";
  /** What its key stands in. */
  readonly keyQuote?: '"' | "'";
  /** Where all of it ends. */
  readonly end: number;
}

/** An entry while it is read. */
export interface Node extends Entry {
  readonly entries: Node[];
  of?: 'map' | 'list';
  flow: boolean;
  scalar?: string;
  value?: Span;
  quote?: '"' | "'";
  end: number;
  colon: boolean;
  keyQuote?: '"' | "'";
  /** The column of its entries. */
  inner?: number;
}

/** An entry that has only begun. */
export function node(key: string | number, column: number, at: Span, colon: boolean, keyQuote?: '"' | "'"): Node {
  // Thousands of them are made at each stroke: one shape, field by field.
  const made: Node = { key, column, at, colon, entries: [], flow: false, end: at.to };
  if (keyQuote) made.keyQuote = keyQuote;
  return made;
}
