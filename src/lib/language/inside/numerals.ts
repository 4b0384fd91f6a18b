/** Number that begins at a word: its end, value and digits. */
export interface NumberFound {
  readonly end: number;
  readonly value: number;
  /** Digits as spoken: `一零二四` and `ten twenty-four` are both `1024`. */
  readonly digits: string;
}

const zhDigit: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  幺: 1
};
const zhUnit: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const enSmall: Readonly<Record<string, number>> = {
  zero: 0,
  oh: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19
};
const enTens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90
};
const enTimes: Readonly<Record<string, number>> = { double: 2, triple: 3 };
const longest = 24;

const numerals: ReadonlySet<string | undefined> = new Set([
  ...Object.keys({ ...zhDigit, ...zhUnit, ...enSmall, ...enTens }),
  'hundred',
  'thousand',
  '点'
]);

/** True for a word that numbers are made of. A number begins only where no such word precedes it. */
export function isNumeral(word: string | undefined): boolean {
  return numerals.has(word);
}

/** Finds the number that begins at a word, in Chinese or English; never across a pause: 畅享189，四十个G is two. */
export function numberAt(words: readonly string[], breaks: readonly number[], at: number): NumberFound | undefined {
  const first = words[at];
  // Most words begin no number, and this is asked of every one.
  if (first === undefined || !(numerals.has(first) || first === 'a' || first === 'an' || Object.hasOwn(enTimes, first)))
    return undefined;
  // 几十块 is no ten.
  if (first === '十' && words[at - 1] === '几' && breaks[at] === 0) return undefined;
  if (Object.hasOwn(zhDigit, first) || first === '十') return chineseAt(words, pauseAfter(breaks, at), at);
  if (Object.hasOwn(enSmall, first) || Object.hasOwn(enTens, first) || repeatedAt(words, at))
    return englishAt(words, pauseAfter(breaks, at), at);
  if ((first === 'a' || first === 'an') && (words[at + 1] === 'hundred' || words[at + 1] === 'thousand')) {
    return englishAt(words, pauseAfter(breaks, at), at);
  }
  if (first === 'a' && (words[at + 1] === 'couple' || words[at + 1] === 'few')) return roundAt(words, at);
  return undefined;
}

/** Reads 百来 or 百把, about a hundred, where no number precedes it. */
export function hundredOddAt(words: readonly string[], at: number): NumberFound | undefined {
  const isAbout = words[at] === '百' && (words[at + 1] === '来' || words[at + 1] === '把');
  return isAbout && !isNumeral(words[at - 1]) ? { end: at + 2, value: 100, digits: '100' } : undefined;
}

function roundAt(words: readonly string[], at: number): NumberFound | undefined {
  const end = words[at + 2] === 'of' ? at + 3 : at + 2;
  const unit = words[end] === 'hundred' ? 100 : words[end] === 'thousand' ? 1000 : undefined;
  if (unit === undefined) return undefined;
  const value = unit * (words[at + 1] === 'few' ? 3 : 2);
  return { end: end + 1, value, digits: String(value) };
}

function repeatedAt(words: readonly string[], at: number): string | undefined {
  const times = enTimes[words[at] ?? ''];
  const digit = enSmall[words[at + 1] ?? ''];
  return times === undefined || digit === undefined || digit > 9 ? undefined : String(digit).repeat(times);
}

function pauseAfter(breaks: readonly number[], at: number): number {
  let end = at + 1;
  while (end < breaks.length && breaks[end] === 0 && end - at < longest) end++;
  return end;
}

function chineseAt(words: readonly string[], limit: number, at: number): NumberFound | undefined {
  let end = at;
  let plain = '';
  let units = false;
  let total = 0;
  let section = 0;
  let digit = -1;
  let unit = 1;
  for (; end < limit; end++) {
    const w = words[end]!;
    if (Object.hasOwn(zhDigit, w)) {
      // 五十九二十个G: behind a unit one figure follows, so here the next number begins.
      if (units && digit > 0) break;
      digit = digit < 0 ? zhDigit[w]! : digit * 10 + zhDigit[w]!;
      plain += String(zhDigit[w]!);
    } else if (Object.hasOwn(zhUnit, w)) {
      units = true;
      const u = zhUnit[w]!;
      if (u === 10_000) {
        total = (total + section + Math.max(digit, 0)) * u;
        section = 0;
      } else section += (digit < 0 ? 1 : digit) * u;
      digit = -1;
      unit = u;
    } else break;
  }
  let value: number;
  if (!units) value = Number(plain);
  else {
    // 一百二 is 120, but 一百零二 is 102.
    const short =
      digit > 0 && digit < 10 && unit > 10 && words[end - 2] !== '零' && Object.hasOwn(zhUnit, words[end - 2] ?? '');
    value = total + section + Math.max(digit, 0) * (short ? unit / 10 : 1);
  }
  let fraction = '';
  if (words[end] === '点' && end < limit) {
    let i = end + 1;
    while (i < limit && i - end < 6 && Object.hasOwn(zhDigit, words[i]!)) fraction += String(zhDigit[words[i++]!]!);
    if (fraction !== '') {
      end = i;
      value = Number(`${value}.${fraction}`);
    }
  }
  return { end, value, digits: units ? String(value) : plain };
}

function englishAt(words: readonly string[], limit: number, at: number): NumberFound | undefined {
  let end = at;
  let total = 0;
  let group = 0;
  let digits = '';
  let previous: 'none' | 'small' | 'ten' | 'hundred' = 'none';
  let scaled = false;
  for (; end < limit; end++) {
    const w = words[end]!;
    const repeated = end + 1 < limit ? repeatedAt(words, end) : undefined;
    if (repeated !== undefined) {
      digits += repeated;
      group = group * 10 ** repeated.length + Number(repeated);
      previous = 'small';
      end++;
    } else if (w === 'a' || w === 'an') {
      if (end > at) break;
      group = 1;
      previous = 'small';
    } else if (Object.hasOwn(enSmall, w)) {
      const small = enSmall[w]!;
      group = previous === 'small' ? group * (small >= 10 ? 100 : 10) + small : group + small;
      digits =
        previous === 'ten' && small > 0 && small < 10 ? digits.slice(0, -1) + String(small) : digits + String(small);
      previous = 'small';
    } else if (Object.hasOwn(enTens, w)) {
      group = previous === 'small' || previous === 'ten' ? group * 100 + enTens[w]! : group + enTens[w]!;
      digits += String(enTens[w]!);
      previous = 'ten';
    } else if (w === 'hundred') {
      group *= 100;
      scaled = true;
      previous = 'hundred';
    } else if (w === 'thousand') {
      total += group * 1000;
      group = 0;
      scaled = true;
      previous = 'hundred';
    } else if (
      w === 'and' &&
      previous === 'hundred' &&
      end + 1 < limit &&
      (Object.hasOwn(enSmall, words[end + 1] ?? '') || Object.hasOwn(enTens, words[end + 1] ?? ''))
    ) {
      continue;
    } else break;
  }
  let value = total + group;
  if (words[end] === 'point' && end + 1 < limit && Object.hasOwn(enSmall, words[end + 1] ?? '')) {
    let fraction = '';
    end++;
    while (end < limit && fraction.length < 6 && Object.hasOwn(enSmall, words[end]!))
      fraction += String(enSmall[words[end++]!]!);
    value = Number(`${value}.${fraction}`);
  }
  return { end, value, digits: scaled ? String(value) : digits };
}
