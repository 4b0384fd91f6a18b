/** Place in a summary: half-open UTF-16 positions. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Returns the text with width and case normalised; each character keeps its position. */
export function evened(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const even = text[at]!.normalize('NFKC').toLowerCase();
    return even.length === 1 ? even : text[at]!;
  }).join('');
}

/** Returns the places of a word, ignoring case and width. An English word must start at a word boundary. */
export function placesOf(text: string, word: string): readonly Span[] {
  const [hay, needle] = [evened(text), evened(word)];
  const found: Span[] = [];
  for (let from = hay.indexOf(needle); needle !== '' && from >= 0; from = hay.indexOf(needle, from + 1))
    if (!isLetter(needle[0]) || !isLetter(hay[from - 1])) found.push({ from, to: wordEnd(hay, from + needle.length) });
  return found;
}

/** Returns the first place of any of these words; `undefined` if there is none. */
export function firstOf(text: string, words: readonly string[]): Span | undefined {
  return words.flatMap((word) => placesOf(text, word)).sort((a, b) => a.from - b.from || b.to - a.to)[0];
}

function wordEnd(text: string, to: number): number {
  let end = to;
  while (isLetter(text[end - 1]) && isLetter(text[end])) end++;
  return end;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/.test(character);
}
