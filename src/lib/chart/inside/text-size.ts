/** How wide a letter is, as a part of its size: what fonts have in common, and rather too wide than too narrow. */
const widths: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[\u2E80-\uFFEF]/, 1],
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
const pieces = /[（《“「]*[^\s]?[\u2E80-\uFFEF][，。、；：？！）》”」]*|[^\s\u2E80-\uFFEF]+|\s+/g;

/**
 * A text in lines that are no wider than this, as far as its words are not. The last line is not left with a single Chinese character.
 * @example linesOf('dispatched, not yet taken', 14, 120); // ['dispatched,', 'not yet taken']
 */
export function linesOf(text: string, size: number, most: number): readonly string[] {
  const whole = widthOf(text, size);
  if (whole <= most) return [text];
  // As even as they can be: a full line and a word under it reads worse than two halves.
  const count = Math.ceil(whole / most);
  for (let goal = whole / count; goal < most; goal += size / 2) {
    const lines = filled(text, size, goal);
    if (lines.length <= count) return lines;
  }
  return filled(text, size, most);
}

function filled(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== '' && widthOf((line + piece).trim(), size) > most) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((it) => it !== '');
}
