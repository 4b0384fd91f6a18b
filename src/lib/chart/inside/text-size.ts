const widths: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[\u2E80-\uFFEF\u{20000}-\u{3FFFF}]/u, 1],
  // Among Chinese they are as wide as its letters.
  [/[“”…]/, 1],
  [/[\u{10000}-\u{1FFFF}]/u, 1.3],
  [/[ilj.,:;'|!()[\]I]/, 0.32],
  [/[frt\-/ ]/, 0.38],
  [/[mwMW@%]/, 0.88],
  [/[A-Z&]/, 0.7]
];
const otherwise_em = 0.6;

/** Estimates the width of a text at a font size. No font metrics are available where this runs. */
export function widthOf(text: string, size: number): number {
  const em = [...text].reduce((sum, letter) => {
    const known = widths.find(([letters]) => letters.test(letter));
    return sum + (known ? known[1] : otherwise_em);
  }, 0);
  return em * size;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const closes = /^[，。、；：？！）》”’」』】％%…]+$/;
const opens = /[（《“‘「『【(]$/;
const isBlank = (piece: string): boolean => piece.trim() === '';
const isNumber = (piece: string): boolean => /^[\d.,:]*\d$/.test(piece);
const isLatin = (piece: string): boolean => !/[\s\u2E80-\uFFEF]/u.test(piece);
const han = /^[\u2E80-\uFFEF]$/u;

function piecesOf(text: string): readonly string[] {
  const known = brokenBefore.get(text);
  if (known) return known;
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1) ?? '';
    const [before, counted] = [pieces.at(-2) ?? '', isBlank(last)];
    if (last !== '' && (closes.test(segment) || opens.test(last))) pieces[pieces.length - 1] = last + segment;
    else if (isNumber(last) && !isBlank(segment)) pieces[pieces.length - 1] = last + segment;
    else if (counted && isNumber(before) && /[\p{L}]/u.test(segment)) pieces.splice(-2, 2, before + last + segment);
    // What stands together without a blank is one word: `on-site`, `SMS/code`.
    else if (last !== '' && !isBlank(segment) && isLatin(last) && isLatin(segment))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  // No line is left with a single Chinese character.
  const [end, rest] = [pieces.at(-1) ?? '', pieces.at(-2) ?? ''];
  if (han.test(end) && rest !== '' && !isBlank(rest)) pieces.splice(-2, 2, rest + end);
  brokenBefore.set(text, pieces);
  return pieces;
}
const brokenBefore = new Map<string, readonly string[]>();

/** Wraps a text to a width, breaking wider words; never leaves a single Chinese character on the last line. */
export function linesOf(text: string, size: number, most: number): readonly string[] {
  const whole = widthOf(text, size);
  if (whole <= most) return [text];
  // As even as they can be: a full line and a word under it reads worse than two halves.
  const count = Math.ceil(whole / most);
  for (let goal = whole / count; goal < most; goal += size / 2) {
    const lines = filled(text, size, most, goal);
    if (lines.length <= count) return lines;
  }
  return filled(text, size, most);
}

/** Wraps a text to at most `mostLines` lines, ending the last with an ellipsis if text is cut. */
export function cutLinesOf(text: string, size: number, most: number, mostLines: number): readonly string[] {
  const lines = linesOf(text, size, most);
  if (lines.length <= mostLines) return lines;
  const last = [...filled(text, size, most).slice(0, mostLines)];
  // Whole words are left out, unless there is but one.
  const pieces = piecesOf(last.at(-1)!);
  const kept = pieces.length > 1 ? [...pieces] : [...last.at(-1)!];
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, size) > most) kept.pop();
  return [...last.slice(0, -1), `${kept.join('').trimEnd()}…`];
}

function filled(text: string, size: number, most: number, goal = most): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const width = (more: string): number => widthOf((line + more).trim(), size);
  const end = (): void => {
    if (line !== '') lines.push(line.trim());
    line = '';
  };
  for (const piece of piecesOf(text)) {
    if (width(piece) > goal) end();
    if (width(piece) <= most) line += piece;
    else
      for (const letter of piece) {
        if (width(letter) > most) end();
        line += letter;
      }
  }
  end();
  return lines.filter((it) => it !== '');
}
