import { normalise } from './inside/normalise';
import { isNumeral, numberAt } from './inside/numerals';

/** Number in a text with the words after it, which say what it counts. Half-open UTF-16 positions in the original. */
export interface NumberInText {
  readonly value: number;
  /** Next words up to a pause, at most three, in lower case. */
  readonly unit: string;
  readonly before: string;
  readonly from: number;
  readonly to: number;
}

const unitWords = 3;

/** Finds the numbers in a text, in figures or in words, in either language, in order. */
export function numbersIn(text: string): readonly NumberInText[] {
  const { words, from, to, breaks } = normalise(text);
  const found: NumberInText[] = [];
  for (let at = 0; at < words.length; at++) {
    if (isNumeral(words[at - 1])) continue;
    const number = numberAt(words, breaks, at);
    if (number === undefined) continue;
    const { end, value } = number;
    const unit = joined(
      words.slice(end, end + unitWords).filter((_, i) => !breaks.slice(end, end + i + 1).some(Boolean))
    );
    found.push({ value, unit, before: words[at - 1] ?? '', from: from[at]!, to: to[end - 1]! });
    at = end - 1;
  }
  return found;
}

const betweenHan = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

function joined(words: readonly string[]): string {
  return words.join(' ').replace(betweenHan, '');
}
