/** A piece of a text, marked where it is evidence. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at the half-open UTF-16 positions of a hit; places outside it mark nothing. */
export function piecesOf(text: string, from?: number, to?: number): readonly Piece[] {
  if (from === undefined || to === undefined || from >= to || from >= text.length) return [{ text, marked: false }];
  return [
    { text: text.slice(0, from), marked: false },
    { text: text.slice(from, to), marked: true },
    { text: text.slice(to), marked: false }
  ].filter((piece) => piece.text !== '');
}

/**
 * How many UTF-16 units of a line have been said. Chinese is told character by character, other scripts word by
 * word; a surrogate pair is never cut.
 * @param share 0..1 of the time that the line takes
 */
export function saidUntil(text: string, share: number): number {
  if (share >= 1) return text.length;
  let at = Math.max(0, Math.floor(text.length * share));
  const isWordish = (index: number): boolean =>
    /[\p{L}\p{N}'’]/u.test(text[index] ?? '') && !/[\u3400-\u9fff]/.test(text[index] ?? '');
  while (at > 0 && at < text.length && isWordish(at - 1) && isWordish(at)) at += 1;
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}
