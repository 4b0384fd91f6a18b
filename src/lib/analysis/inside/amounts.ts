import type { Limit } from '#domain/limit';
import { numbersIn } from '#language/numbers-in';

export type Amount = Limit | { readonly yuan: number };

/** Amount named in a text, with its character range (half-open). */
export interface AmountInText {
  readonly amount: Amount;
  readonly from: number;
  readonly to: number;
}

const second_ms = 1000;
const units: readonly (readonly [begins: readonly string[], amount: (count: number) => Amount])[] = [
  [['个工作日', '工作日', 'working day', 'business day'], (days) => ({ per: 'working-days', days })],
  [['个小时', '小时', '个钟头', '钟头', 'hour', 'h '], (count) => ({ per: 'wall', ms: count * 3600 * second_ms })],
  [['分钟', 'minute', 'min'], (count) => ({ per: 'wall', ms: count * 60 * second_ms })],
  [['秒', 'second', 'sec', 's '], (count) => ({ per: 'wall', ms: count * second_ms })],
  [['天', 'day'], (count) => ({ per: 'wall', ms: count * 86_400 * second_ms })],
  [['元', '块', 'yuan'], (yuan) => ({ yuan })]
];
const mayName = /[时钟秒天日元块]|hour|min|sec|day|yuan|\d\s?[hs]\b/i;
const halves = [
  { words: /半个?小时|半个?钟头|half an hour|half-hour/gi, amount: { per: 'wall', ms: 1_800_000 } },
  { words: /半分钟|half a minute/gi, amount: { per: 'wall', ms: 30_000 } }
] as const;

/** Returns the amounts named in a text, in figures or words, in either language and in order. */
export function amountsIn(text: string): readonly AmountInText[] {
  if (!mayName.test(text)) return [];
  const found: AmountInText[] = [];
  for (const { value, from, to } of numbersIn(text)) {
    const behind = `${text.slice(to).trimStart().replace(/^-/, '').toLowerCase()} `;
    const counted = units.flatMap(([begins, amount]) => {
      const word = begins.find((it) => behind.startsWith(it));
      return word === undefined ? [] : [{ word, amount: amount(value) }];
    })[0];
    // “One day” is how people say a long time; what is promised is counted in hours.
    const isIdiom = value === 1 && (counted?.word === '天' || counted?.word === 'day');
    if (counted && !isIdiom) found.push({ amount: counted.amount, from, to: endOf(text, to, counted.word) });
  }
  for (const { words, amount } of halves)
    for (const hit of text.matchAll(words))
      if (!found.some(({ from, to }) => from < hit.index + hit[0].length && hit.index < to))
        found.push({ amount, from: hit.index, to: hit.index + hit[0].length });
  return found.sort((a, b) => a.from - b.from);
}

function endOf(text: string, to: number, word: string): number {
  const at = text.toLowerCase().indexOf(word.trim(), to);
  if (at < 0 || at > to + 3) return to;
  const end = at + word.trim().length;
  return text[end] === 's' ? end + 1 : end;
}

/** Checks whether two amounts are equal, ignoring working time versus calendar time, which texts seldom state. */
export function isSameAmount(one: Amount, other: Amount): boolean {
  if ('yuan' in one || 'yuan' in other) return 'yuan' in one && 'yuan' in other && one.yuan === other.yuan;
  if (one.per === 'working-days') return other.per === 'working-days' && one.days === other.days;
  return other.per !== 'working-days' && one.ms === other.ms;
}
