import { stopWords, tradeTerms } from './chart/trade-terms.ts';

/** What one word can be called: any of these finds it. */
export type Word = readonly string[];

/** A number and what it counts are one word, however they are spaced: of `投诉 2 小时` two things are wanted. */
const amount =
  /(\d)\s*(个工作日|工作日|小时|分钟|分|天|秒|元|次|张|%|(?:working\s+)?days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[hdms])(?![a-z])/g;

/** What a question wants, word by word. Names of the trade first, for they can be several words, or stand in a Chinese sentence without a blank. */
export function wordsOf(question: string): readonly Word[] {
  const words: Word[] = [];
  let left = ` ${folded(question).replace(amount, (_, count: string, unit: string) => `${count}${unit.replace(/s$/, '').replaceAll(' ', '')}`)} `;
  const terms = tradeTerms.flatMap((row) => row.map((term) => ({ term, row })));
  for (const { term, row } of terms.sort((one, other) => other.term.length - one.term.length)) {
    const at = left.indexOf(isLatin(term) ? ` ${term}` : term);
    if (at < 0) continue;
    // Of a Latin one the ending goes with it.
    const end = isLatin(term) ? left.indexOf(' ', at + 1 + term.length) : at + term.length;
    words.push([left.slice(at, end).trim(), ...row]);
    left = `${left.slice(0, at)} ${left.slice(end)}`;
  }
  for (const phrase of chinesePhrases) left = left.replaceAll(phrase, ' ');
  const others = left.split(/[\s?？,，。.!！]+(?=\s|$)|\s+/).filter((word) => word !== '' && !stopWords.has(word));
  return [...words, ...others.flatMap(asWords)];
}

/** A longer piece of Chinese is found by the pairs of its characters, for nobody puts blanks there; all else as it is. */
function asWords(word: string): readonly Word[] {
  if (isLatin(word)) return [[word, ...(word.length > 4 ? [stem(word)] : [])]];
  const pairs = /^\p{Script=Han}{3,}$/u.test(word)
    ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
    : [];
  return pairs.length > 0 ? pairs.map((pair) => [pair]) : [[word]];
}

/** Of what a Chinese question has beside what it asks about, what stands for itself wherever it is; single characters are parts of words. */
const chinesePhrases = [...stopWords]
  .filter((word) => /^[^a-z]{2,}$/.test(word))
  .sort((one, other) => other.length - one.length);

const isLatin = (text: string): boolean => /^[a-z]/.test(text);
const stem = (word: string): string => word.replace(/(?:ed|es|ing|s)$/, '');

/**
 * A Latin term begins a word, also behind un- and re-; a number is a whole number (2 is not in 24). Blanks between a number and its unit are nobody's to know.
 * @returns where, or -1
 */
export function placeIn(text: string, term: string): number {
  const tight = /\d\D|\D\d/.test(term) ? text.replaceAll(' ', '') : text;
  for (let at = tight.indexOf(term); at >= 0; at = tight.indexOf(term, at + 1)) {
    const [before, behind] = [tight.slice(0, at), tight[at + term.length] ?? ''];
    const isCut =
      (/^[a-z]/.test(term) && /[a-z]$/.test(before) && !/(?:^|[^a-z])(?:un|re)$/.test(before)) ||
      (/^\d/.test(term) && /\d$/.test(before)) ||
      (/\d$/.test(term) && /\d/.test(behind));
    if (!isCut) return at;
  }
  return -1;
}

/** A text as it is compared. */
export const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
