/** How wide a letter is, as a part of its size: what fonts have in common, and rather too wide than too narrow. */
const widths: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[\u2E80-\uFFEF\u{20000}-\u{3FFFF}]/u, 1],
  [/[\u{10000}-\u{1FFFF}]/u, 1.3],
  [/[ilj.,:;'|!()[\]I]/, 0.32],
  [/[frt\-/ ]/, 0.38],
  [/[mwMW@%]/, 0.88],
  [/[A-Z&]/, 0.7]
];
const otherwise_em = 0.6;

/** About how wide a text is in a font of this size. Fonts differ, and none can be asked where this runs. */
export function widthOf(text: string, size: number): number {
  const em = [...text].reduce((sum, letter) => {
    const known = widths.find(([letters]) => letters.test(letter));
    return sum + (known ? known[1] : otherwise_em);
  }, 0);
  return em * size;
}

/** Breaks stand behind blanks and Chinese characters, but not before what closes or behind what opens. */
const pieces =
  /[（《“「]*[^\s（《「]?(?![（《「])[\u2E80-\uFFEF][，。、；：？！）》”」]*|[^\s\u2E80-\uFFEF]+|\s+|[（《「]+/gu;

/**
 * A text in lines that are no wider than this; a word that is wider is broken within. The last line is not left with a single Chinese character.
 * @example linesOf('dispatched, not yet taken', 14, 120); // ['dispatched,', 'not yet taken']
 */
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

/**
 * The same in so many lines at most: what is left over is cut, and the last line says so.
 * @example cutLinesOf('dispatched, not yet taken', 14, 120, 1); // ['dispatched,…']
 */
export function cutLinesOf(text: string, size: number, most: number, mostLines: number): readonly string[] {
  const lines = linesOf(text, size, most);
  if (lines.length <= mostLines) return lines;
  const last = [...filled(text, size, most).slice(0, mostLines)];
  const kept = [...last.at(-1)!];
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, size) > most) kept.pop();
  return [...last.slice(0, -1), `${kept.join('').trimEnd()}…`];
}

/** Filled up to a goal; only words that are wider than a line may be are broken within. */
function filled(text: string, size: number, most: number, goal = most): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const width = (more: string): number => widthOf((line + more).trim(), size);
  const end = (): void => {
    if (line !== '') lines.push(line.trim());
    line = '';
  };
  for (const [piece] of text.matchAll(pieces)) {
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
