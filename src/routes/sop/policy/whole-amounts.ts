const amount =
  /\d[\d.,]*(?: ?(?:个工作日|小时工作时间|分钟工作时间|工作小时|工作分钟|小时|分钟|个词|[天秒分元次张条字]|%)| (?:working )?(?:hours?|minutes?|seconds?|days?|points?|yuan|tickets?|times?|h|min|s|d)\b)/g;

export interface TextPiece {
  readonly text: string;
  readonly isAmount: boolean;
}

/** Splits a text so that no line breaks within an amount, because Chinese can break between any two characters. */
export function piecesOf(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(amount)) {
    pieces.push({ text: text.slice(from, index), isAmount: false }, { text: found, isAmount: true });
    from = index + found.length;
  }
  return [...pieces, { text: text.slice(from), isAmount: false }].filter((it) => it.text !== '');
}
