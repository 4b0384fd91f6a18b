import { stopWords, tradeTerms } from './sop-chart/trade-terms.ts';

/** Synonyms of one search word: any of them matches. */
export type Word = readonly string[];

const amount =
  /(\d)\s*(个工作日|工作日|小时|分钟|分|天|秒|元|次|张|%|(?:working\s+)?days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[hdms])(?![a-z])/g;

/** Splits a query into words with synonyms; trade terms first, as they may lie inside Chinese text. */
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

function asWords(word: string): readonly Word[] {
  if (isLatin(word)) return [[word, ...(word.length > 4 ? [stem(word)] : [])]];
  const pairs = /^\p{Script=Han}{3,}$/u.test(word)
    ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
    : [];
  return pairs.length > 0 ? pairs.map((pair) => [pair]) : [[word]];
}

const chinesePhrases = [...stopWords]
  .filter((word) => /^[^a-z]{2,}$/.test(word))
  .sort((one, other) => other.length - one.length);

const isLatin = (text: string): boolean => /^[a-z]/.test(text);
const stem = (word: string): string => word.replace(/(?:ed|es|ing|s)$/, '');

/** Finds a term at a word's start or after un-/re-, numbers only whole; returns the position, or -1. */
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

/** Normalises a text for comparison. */
export const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
