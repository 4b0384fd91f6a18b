import { splitContraction } from './contractions';

const formalDigits = '壹贰叁肆伍陆柒捌玖拾佰仟貳參陸圆圓两';

const plainDigits = '一二三四五六七八九十百千二三六元元两';

const table = new Map<string, string>();

for (let i = 0; i < formalDigits.length; i++) table.set(formalDigits[i]!, plainDigits[i]!);

for (const c of '○〇') table.set(c, '零');

/** Strength of the break before a word: none, a pause (comma), the end of a sentence. */
export const Break = { none: 0, pause: 1, sentence: 2 } as const;

/** Utterance as Chinese characters, digits and English words; punctuation becomes a break before the next word. */
export interface NormalisedText {
  readonly text: string;
  readonly words: readonly string[];
  /** UTF-16 position in the original where the word begins. */
  readonly from: readonly number[];
  /** UTF-16 position in the original after the word. */
  readonly to: readonly number[];
  readonly breaks: readonly number[];
  /** Half-open ranges of words in quotation marks. */
  readonly quotes: readonly (readonly [number, number])[];
}

const digitWords = '零一二三四五六七八九';
const sentenceEnds = new Set('。！？!?；;\n…');
const dashes = '-~–—－～';
const opening = new Set('“「『《‘');
const closing = new Set('”」』》’');

interface TextUnderNormalisation {
  words: string[];
  from: number[];
  to: number[];
  breaks: number[];
  quotes: [number, number][];
}

/** Splits simplified text into words in linear time, normalising width, case, numerals and contractions. */
export function normalise(text: string): NormalisedText {
  const draft: TextUnderNormalisation = { words: [], from: [], to: [], breaks: [], quotes: [] };
  let pendingBreak: number = Break.none;
  let quoteFrom = -1;
  let letters = '';
  let lettersFrom = 0;

  const push = (word: string, from: number, to: number): void => {
    draft.words.push(word);
    draft.from.push(from);
    draft.to.push(to);
    draft.breaks.push(pendingBreak);
    pendingBreak = Break.none;
  };
  const flush = (to: number): void => {
    if (letters === '') return;
    for (const piece of splitContraction(letters)) push(piece, lettersFrom, to);
    letters = '';
  };
  const quote = (opens: boolean, closes: boolean): void => {
    if (closes && quoteFrom >= 0) {
      draft.quotes.push([quoteFrom, draft.words.length]);
      quoteFrom = -1;
    } else if (opens) quoteFrom = draft.words.length;
    pendingBreak = Math.max(pendingBreak, Break.pause);
  };

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    const paired = code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000;
    const raw = paired ? text.slice(i, i + 2) : text[i]!;
    const end = i + raw.length;
    for (const c of characters(raw)) {
      // The 18's been credited: "is", not seconds.
      if (isApostrophe(c) && letters === '' && isDigitAt(text, i - 1) && isShortIs(text, end)) {
        lettersFrom = i;
        letters = 'i';
        continue;
      }
      if (isLetter(c) || (isApostrophe(c) && letters !== '' && isLetterAt(text, end))) {
        if (letters === '') lettersFrom = i;
        letters += isApostrophe(c) ? "'" : c;
        continue;
      }
      flush(i);
      const digit = c >= '0' && c <= '9' ? c.charCodeAt(0) - 48 : -1;
      if (digit >= 0) push(digitWords[digit]!, i, end);
      else if (isHan(c)) {
        // 20一个月 is 20 and 一个月; 189零零零零 is one number.
        if (digitWords.includes(c) && isDigitAt(text, i - 1) && !readOut.has(text[end] ?? ' '))
          pendingBreak = Math.max(pendingBreak, Break.pause);
        push(c, i, end);
        joinQuestion(draft);
      } else if (isDigitAt(text, i - 1) && isDigitAt(text, end) && joinsFigures(c, end, text))
        inNumber(c, i, end, push, text);
      else if (c === '/' && isMonthAt(text, end)) push('每', i, end);
      else if (c === '¥' || c === '$') push('¥', i, end);
      // 20% off is twenty percent off, as one says it.
      else if (c === '%' && isDigitAt(text, i - 1)) push('percent', i, end);
      else if (c === '"') quote(quoteFrom < 0, quoteFrom >= 0);
      else if (opening.has(c)) quote(true, false);
      else if (closing.has(c)) quote(false, true);
      else if (sentenceEnds.has(c) || (c === '.' && !isLetterAt(text, end))) pendingBreak = Break.sentence;
      else if (isSpace(c) ? isBreath(text, i) : c !== '-') pendingBreak = Math.max(pendingBreak, Break.pause);
    }
    i = end - 1;
  }
  flush(text.length);
  return { text, ...draft };
}

const assents: ReadonlySet<string> = new Set('行成好中妥可');

function joinQuestion({ words, from, to, breaks, quotes }: TextUnderNormalisation): void {
  const first = words.length - 3;
  const word = words[first + 2]!;
  if (!assents.has(word) || words[first + 1] !== '不' || words[first] !== word) return;
  if (breaks[first + 1] !== 0 || breaks[first + 2] !== 0 || quotes.some(([, end]) => end > first)) return;
  words.splice(first, 3, `${word}不${word}`);
  from.splice(first + 1, 2);
  to.splice(first, 2);
  breaks.splice(first + 1, 2);
}

function joinsFigures(c: string, end: number, text: string): boolean {
  if (c !== ',') return c === '.' || dashes.includes(c);
  return isDigitAt(text, end + 1) && isDigitAt(text, end + 2) && !isDigitAt(text, end + 3);
}

function inNumber(c: string, i: number, end: number, push: (w: string, f: number, t: number) => void, text: string) {
  if (c === '.') push('点', i, end);
  else if (c !== ',' && !isDigitAt(text, i - 3) && !isDashed(text, i, end)) push('到', i, end);
}

function isDashed(text: string, i: number, end: number): boolean {
  if (i >= 2 && dashes.includes(text[i - 2]!)) return true;
  let at = end;
  while (at < end + 4 && isDigitAt(text, at)) at++;
  return dashes.includes(text[at] ?? ' ') && isDigitAt(text, at + 1);
}

function isApostrophe(c: string): boolean {
  return c === "'" || c === '’' || c === '‘';
}

function isShortIs(text: string, at: number): boolean {
  return text[at]?.toLowerCase() === 's' && !isLetterAt(text, at + 1);
}

function isSpace(c: string): boolean {
  return c.trim() === '';
}

function isBreath(text: string, blank: number): boolean {
  const beside = [-2, -1, 1, 2].map((at) => text[blank + at] ?? ' ');
  if (!beside.every(isHan)) return false;
  // A number that is said twice is one number, said twice.
  return !beside.every((c) => readOut.has(c)) || readOutFrom(text, blank, -1) === readOutFrom(text, blank, 1);
}

function readOutFrom(text: string, blank: number, step: 1 | -1): string {
  let end = blank + step;
  while (readOut.has(text[end] ?? ' ')) end += step;
  return step > 0 ? text.slice(blank + 1, end) : text.slice(end + 1, blank);
}

const readOut: ReadonlySet<string> = new Set('零〇一二三四五六七八九幺');

function isHan(c: string): boolean {
  const code = c.codePointAt(0)!;
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || code >= 0x20000;
}

function isLetter(c: string): boolean {
  if (c >= 'a' && c <= 'z') return true;
  return c > '\u00bf' && !isHan(c) && /\p{L}|\p{M}/u.test(c);
}

function isLetterAt(text: string, i: number): boolean {
  const c = text[i];
  return c !== undefined && /[a-zA-Zａ-ｚＡ-Ｚ]/.test(c);
}

function isDigitAt(text: string, i: number): boolean {
  const c = text[i];
  return c !== undefined && ((c >= '0' && c <= '9') || (c >= '０' && c <= '９'));
}

function isMonthAt(text: string, i: number): boolean {
  return (
    text[i] === '月' ||
    text.slice(i, i + 2) === '每月' ||
    text.slice(i, i + 2).toLowerCase() === 'mo' ||
    text.slice(i, i + 2) === '个月'
  );
}

function characters(raw: string): string {
  const known = table.get(raw);
  if (known !== undefined) return known;
  const code = raw.charCodeAt(0);
  if (code < 0x80) return code >= 65 && code <= 90 ? raw.toLowerCase() : raw;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x2000 && code < 0x2070) || code === 0x3002) return raw;
  return raw === '…' ? raw : raw.normalize('NFKC').toLowerCase();
}
