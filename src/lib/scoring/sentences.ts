import { clockText } from '#domain/units';
import { own } from '#domain/own';
import { milestoneNames, partNames, ticketFieldNames } from '#domain/terms';
import { fill, inLang, type Lang } from '#domain/text';
import type { Sentence, WindowInRun } from './scorecard';
import { conductWords } from './words/conduct';
import { outcomeWords } from './words/outcome';
import { remedyWords } from './words/remedies';
import { retiredWords } from './words/retired';
import { verdictWords } from './words/verdicts';
import type { Words } from './words/words';

const sentences: Words = {
  ...retiredWords,
  ...verdictWords,
  ...conductWords,
  ...outcomeWords,
  ...remedyWords
};

/** Formats milliseconds as a duration: `1.8 s`, `5 min`, `2 h`. */
export function durationText(ms: number, lang: Lang): string {
  const [value, zh, en] =
    ms >= 3_600_000 && ms % 3_600_000 === 0
      ? [ms / 3_600_000, '小时', 'h']
      : ms >= 60_000 && ms % 60_000 === 0
        ? [ms / 60_000, '分钟', 'min']
        : ms >= 60_000
          ? [`${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`, '', '']
          : [Math.round(ms / 100) / 10, '秒', 's'];
  const unit = lang === 'en' ? en : zh;
  return unit ? `${value} ${unit}` : String(value);
}

export function sentence({ more = [], ...first }: Sentence, lang: Lang): string {
  return [first, ...more].map((each) => worded(each, lang)).join(lang === 'en' ? ' ' : '');
}

function worded({ code, values }: Omit<Sentence, 'more'>, lang: Lang): string {
  const text = own(sentences, code);
  if (!text) return code;
  // A card that was sealed before the share of what is late was told: it was half.
  const told: Sentence['values'] = { late: 50, ...values };
  const filled = Object.fromEntries(
    Object.entries(told).map(([name, value]) => {
      if (name.endsWith('_ms'))
        return [name.slice(0, -3), typeof value === 'number' ? durationText(value, lang) : String(value)];
      if (typeof value === 'object') return [name, inLang(value, lang)];
      const known =
        (name === 'part' || name === 'field') && typeof value === 'string'
          ? (own(partNames, value) ?? own(ticketFieldNames, value))
          : undefined;
      return [name, known ? inLang(known, lang) : value];
    })
  );
  return fill(inLang(text, lang), filled);
}

/** Codes that have words, for the test that compares them with those used by the rules. */
export const sentenceCodes: ReadonlySet<string> = new Set(Object.keys(sentences));

function milestoneText(milestone: string, lang: Lang): string {
  const name = own(milestoneNames, milestone);
  return name ? inLang(name, lang) : milestone;
}

function at(ms: number, lang: Lang): string {
  return ms < 60_000 ? durationText(ms, lang) : clockText(ms);
}

/** Returns the window of a finding in words, with the times of this run. */
export function windowText(window: WindowInRun, lang: Lang): string {
  const opened = window.opened_ms === undefined ? (lang === 'en' ? 'never' : '未出现') : at(window.opened_ms, lang);
  const closes = window.closes.map((milestone) => milestoneText(milestone, lang)).join(lang === 'en' ? ' or ' : '或');
  const closedAt = window.closed_ms === undefined ? undefined : at(window.closed_ms, lang);
  const closed = closedAt === undefined ? '' : lang === 'en' ? ` (${closedAt})` : `（${closedAt}）`;
  const due =
    window.due_ms === undefined || !Number.isFinite(window.due_ms)
      ? ''
      : lang === 'en'
        ? `, due ${at(window.due_ms, lang)}`
        : `，时限 ${at(window.due_ms, lang)}`;
  return lang === 'en'
    ? `from ${milestoneText(window.opens, lang)} (${opened}) until ${closes}${closed}${due}`
    : `${milestoneText(window.opens, lang)}（${opened}）起，到${closes}${closed}为止${due}`;
}
