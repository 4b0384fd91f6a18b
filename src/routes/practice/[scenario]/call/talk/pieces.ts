/** Piece of a text, marked where it is evidence. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at the half-open UTF-16 positions of a hit; positions outside it mark nothing. */
export function piecesOf(text: string, from?: number, to?: number): readonly Piece[] {
  if (from === undefined || to === undefined || from >= to || from >= text.length) return [{ text, marked: false }];
  return [
    { text: text.slice(0, from), marked: false },
    { text: text.slice(from, to), marked: true },
    { text: text.slice(to), marked: false }
  ].filter((piece) => piece.text !== '');
}
