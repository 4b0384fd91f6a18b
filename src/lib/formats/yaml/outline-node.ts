export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Key or list item with its content, found in a text whether or not that parses. */
export interface Entry {
  readonly key: string | number;
  /** Range of its key; for an item, its beginning. */
  readonly at: Span;
  /** True if a colon follows its key; a word without one may become a key or a value. */
  readonly colon: boolean;
  readonly column: number;
  readonly entries: readonly Entry[];
  /** Kind of its entries; absent: it has none. */
  readonly of?: 'map' | 'list';
  readonly flow: boolean;
  readonly scalar?: string;
  /** Range of the value, including quotes. */
  readonly value?: Span;
  readonly quote?: '"' | "'";
  readonly keyQuote?: '"' | "'";
  readonly end: number;
}

/** Entry that is still being read. */
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
  /** Column of its entries. */
  inner?: number;
}

export function node(key: string | number, column: number, at: Span, colon: boolean, keyQuote?: '"' | "'"): Node {
  // Thousands of them are made at each stroke: one shape, field by field.
  const made: Node = { key, column, at, colon, entries: [], flow: false, end: at.to };
  if (keyQuote) made.keyQuote = keyQuote;
  return made;
}
