import type { OldText } from '#analysis/old-numbers';
import { dimensions, type Dimension } from '#domain/ids';
import { own } from '#domain/own';
import { spanText } from '#domain/span-text';
import { dimensionNames } from '#domain/terms';
import { both, sentenceCase, type Text } from '#domain/text';
import { figureDigits, roundedTo } from './inside/figure-digits';
import type { LimitUsed, Nearest } from './limits-used';
import type { PairedFigure } from './paired-desks';
import type { BestOfEnding, BestOfVariant, CheckedAnew } from './re-check';

const units = {
  count: ['', ''],
  percent: ['%', '%'],
  hours: [' 小时', ' h'],
  rating: ['', '']
} as const satisfies Readonly<Record<PairedFigure['unit'], readonly [zh: string, en: string]>>;

/** With so many digits; never minus nothing. */
function number(value: number, digits: number): string {
  const rounded = roundedTo(value, digits);
  return (rounded === 0 ? 0 : rounded).toFixed(digits).replace('-', '−');
}

const signed = (value: number, digits: number): string =>
  roundedTo(value, digits) > 0 ? `+${number(value, digits)}` : number(value, digits);

function digitsOf({ unit, before, after, mean, interval }: PairedFigure): number {
  const all = [before, after, mean, ...(interval ? [interval.low, interval.high] : [])];
  const most = figureDigits[unit];
  const needed = (value: number): number => {
    let digits = 0;
    while (digits < most && roundedTo(value, digits) !== roundedTo(value, most)) digits += 1;
    return digits;
  };
  return Math.max(...all.map(needed));
}

/** Formats the value of a figure with its unit: `4.3 小时`. */
export function valueText(figure: PairedFigure, value: number): Text {
  const [zh, en] = units[figure.unit];
  const told = number(value, digitsOf(figure));
  return { zh: `${told}${zh}`, en: `${told}${en}` };
}

/** Formats the difference of a figure with its interval: `−0.2（95% 区间 −0.9 到 0.5，8 对）`. */
export function differenceText(figure: PairedFigure): Text {
  const { unit, mean, interval, n } = figure;
  const digits = digitsOf(figure);
  const zh = unit === 'percent' ? ' 个百分点' : units[unit][0];
  const en = unit === 'percent' ? ' percentage points' : units[unit][1];
  const of: Text = { zh: `${n} 对`, en: `${n} ${n === 1 ? 'pair' : 'pairs'}` };
  if (!interval)
    return {
      zh: `${signed(mean, digits)}${zh}（只有 ${of.zh}，算不出区间）`,
      en: `${signed(mean, digits)}${en} (${of.en} alone gives no interval)`
    };
  const [low, high] = [signed(interval.low, digits), signed(interval.high, digits)];
  return {
    zh: `${signed(mean, digits)}${zh}（95% 区间 ${low} 到 ${high}，${of.zh}）`,
    en: `${signed(mean, digits)}${en} (95% interval ${low} to ${high}, ${of.en})`
  };
}

export const figureVerdicts: Readonly<Record<PairedFigure['verdict'], Text>> = {
  better: { zh: '变好', en: 'better' },
  worse: { zh: '变差', en: 'worse' },
  same: { zh: '没有变化', en: 'no change' },
  unclear: { zh: '看不出差别', en: 'no clear difference' }
};

export const flipNames: Readonly<Record<'passed' | Dimension, Text>> = {
  passed: { zh: '整通电话', en: 'The call' },
  ...(Object.fromEntries(
    dimensions.map((it) => [it, both((lang) => sentenceCase(dimensionNames[it][lang]))])
  ) as Record<Dimension, Text>)
};

const around = 24;

/** Returns an excerpt of a text around the number, in three parts. */
export function quoteOf({ text, from, to }: OldText): readonly [before: string, number: string, behind: string] {
  const [begins, ends] = [Math.max(0, from - around), Math.min(text.length, to + around)];
  return [
    `${begins > 0 ? '…' : ''}${text.slice(begins, from)}`,
    text.slice(from, to),
    `${text.slice(to, ends)}${ends < text.length ? '…' : ''}`
  ];
}

const places = {
  calls: { zh: '重新评分的通话', en: 'the calls scored anew' },
  desks: { zh: '试跑的沙盘', en: 'the desks that were run' }
} as const satisfies Readonly<Record<string, Text>>;

/** Formats how near anything came to a limit, one sentence per place: `重新评分的通话里用过 12 次，最久 30 分钟：时限要短于 30 分钟才可能有影响`. */
export function nearestTexts(limit: LimitUsed): readonly Text[] {
  return (['calls', 'desks'] as const).flatMap((place) => {
    const near = limit[place];
    return near ? [nearestText(near, places[place])] : [];
  });
}

/** A length of time; below a minute rounded up to tenths, so that what is longer than a limit never reads as long as it. */
function roundedUpText(ms: number): Text {
  if (ms >= 60_000) return spanText(ms, true);
  const seconds = Math.ceil(ms / 100) / 10;
  return { zh: `${seconds} 秒`, en: `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` };
}

function nearestText({ times, longest_ms, over }: Nearest, place: Text): Text {
  if (longest_ms === undefined)
    return { zh: `${place.zh}里没有一次走完这个时限`, en: `In ${place.en} nothing was done under this limit` };
  const longest = roundedUpText(longest_ms);
  const zh = `${place.zh}里用过 ${times} 次，最久 ${longest.zh}`;
  const en = `In ${place.en} it was used ${times} ${times === 1 ? 'time' : 'times'}, ${longest.en} at most`;
  if (over > 0)
    return { zh: `${zh}；有 ${over} 次超过新的时限`, en: `${en}; ${over} of them took longer than the new limit` };
  // Done in the same breath: no limit, however short, is one that somebody waited for.
  if (longest_ms < 1000)
    return {
      zh: `${place.zh}里用过 ${times} 次，每次都当场做完：这个时限从来没有等过`,
      en: `In ${place.en} it was used ${times} ${times === 1 ? 'time' : 'times'}, and done at once each time: this limit was never waited for`
    };
  return {
    zh: `${zh}：时限要短于 ${longest.zh}才可能有影响`,
    en: `${en}: only a limit under ${longest.en} could matter`
  };
}

/** Formats changed best results of a scenario, by ending and by points to earn, without duplicates across variants. */
export function bestTexts({ before, after }: Pick<CheckedAnew, 'before' | 'after'>): readonly Text[] {
  const told = before.flatMap((variant) => {
    const other = after.find((it) => it.variant === variant.variant);
    return [...endingTexts(variant, other), ...pointTexts(variant, other)];
  });
  return told.filter(({ zh }, at) => told.findIndex((it) => it.zh === zh) === at);
}

function endingTexts(variant: BestOfVariant, other: BestOfVariant | undefined): readonly Text[] {
  const by = (all: readonly BestOfEnding[] = []) => Object.fromEntries(all.map((it) => [it.ending, it]));
  const [old, now] = [by(variant.endings), by(other?.endings)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((ending) => {
    const [was, is] = [own(old, ending), own(now, ending)];
    if (was && is && was.total === is.total && was.passes === is.passes) return [];
    const { name } = (is ?? was)!;
    const [from, to] = [bestOf(was), bestOf(is)];
    return [
      {
        zh: `以“${name.zh}”结束最好的成绩：${from.zh} → ${to.zh}`,
        en: `best of a call that ends “${name.en}”: ${from.en} → ${to.en}`
      }
    ];
  });
}

function bestOf(it: BestOfEnding | undefined): Text {
  if (!it) return { zh: '不算对的结束', en: 'not as it should be' };
  return {
    zh: `${it.total}，${it.passes ? '可通过' : '不通过'}`,
    en: `${it.total}, ${it.passes ? 'passes' : 'does not pass'}`
  };
}

function pointTexts({ max }: BestOfVariant, other: BestOfVariant | undefined): readonly Text[] {
  const changed = dimensions.filter((it) => other && max[it] !== other.max[it]);
  if (!other || changed.length === 0) return [];
  const told = both((lang) =>
    changed
      .map((it) => `${dimensionNames[it][lang]} ${max[it] / 100} → ${other.max[it] / 100}`)
      .join(lang === 'zh' ? '、' : ', ')
  );
  return [{ zh: `可得的分：${told.zh}`, en: `points that can be earned: ${told.en}` }];
}
