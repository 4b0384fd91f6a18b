import { dimensions, type Dimension } from '#domain/ids';
import { dimensionNames } from '#domain/terms';
import { both, sentenceCase, type Text } from '#domain/text';
import type { OldText } from './old-numbers';
import type { PairedFigure } from './paired-desks';

const units = {
  count: ['', ''],
  percent: ['%', '%'],
  hours: [' 小时', ' h'],
  minutes: [' 分钟', ' min'],
  rating: ['', '']
} as const satisfies Readonly<Record<PairedFigure['unit'] | 'minutes', readonly [zh: string, en: string]>>;

/** With as many digits as can be read; never minus nothing. */
function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded).replace('-', '−');
}

const signed = (value: number): string => (Math.round(value * 100) > 0 ? `+${number(value)}` : number(value));

/** What a figure is under one of the policies: `4.3 小时`; of what is counted in percent, how many of a hundred. */
export function valueText({ unit }: Pick<PairedFigure, 'unit'>, value: number): Text {
  const [zh, en] = units[unit];
  // Of twenty tickets nobody can tell parts of a percent.
  if (unit === 'percent') return { zh: `${number(Math.round(value))}%`, en: `${number(Math.round(value))}%` };
  return { zh: `${number(value)}${zh}`, en: `${number(value)}${en}` };
}

/** The difference of a figure with its interval: `−0.2（95% 区间 −0.9 到 0.5，8 对）`. */
export function differenceText({ unit: counted, mean: found, interval: span, n }: PairedFigure): Text {
  // What is less than some minutes is nothing in hours.
  const small = counted === 'hours' && Math.abs(found) < 0.1;
  const [unit, times] = small ? (['minutes', 60] as const) : ([counted, 1] as const);
  const mean = found * times;
  const interval = span && { low: span.low * times, high: span.high * times };
  const zh = unit === 'percent' ? ' 个百分点' : units[unit][0];
  const en = unit === 'percent' ? ' percentage points' : units[unit][1];
  const of: Text = { zh: `${n} 对`, en: `${n} ${n === 1 ? 'pair' : 'pairs'}` };
  if (!interval)
    return {
      zh: `${signed(mean)}${zh}（只有 ${of.zh}，算不出区间）`,
      en: `${signed(mean)}${en} (${of.en} alone gives no interval)`
    };
  const [low, high] = [signed(interval.low), signed(interval.high)];
  return {
    zh: `${signed(mean)}${zh}（95% 区间 ${low} 到 ${high}，${of.zh}）`,
    en: `${signed(mean)}${en} (95% interval ${low} to ${high}, ${of.en})`
  };
}

/** What a difference comes to. */
export const figureVerdicts: Readonly<Record<PairedFigure['verdict'], Text>> = {
  better: { zh: '变好', en: 'better' },
  worse: { zh: '变差', en: 'worse' },
  same: { zh: '没有变化', en: 'no change' },
  unclear: { zh: '看不出差别', en: 'no clear difference' }
};

/** What a flip is called. */
export const flipNames: Readonly<Record<'passed' | Dimension, Text>> = {
  passed: { zh: '整通电话', en: 'The call' },
  ...(Object.fromEntries(
    dimensions.map((it) => [it, both((lang) => sentenceCase(dimensionNames[it][lang]))])
  ) as Record<Dimension, Text>)
};

/** So many characters of a text stand before and behind what is quoted of it. */
const around = 24;

/** What is quoted of a text: the piece around the number, in three parts. */
export function quoteOf({ text, from, to }: OldText): readonly [before: string, number: string, behind: string] {
  const [begins, ends] = [Math.max(0, from - around), Math.min(text.length, to + around)];
  return [
    `${begins > 0 ? '…' : ''}${text.slice(begins, from)}`,
    text.slice(from, to),
    `${text.slice(to, ends)}${ends < text.length ? '…' : ''}`
  ];
}
