import { about, duration_ms, listOf, mapOf, oneOf, strict, words } from '#domain/schema';
import type { Ending } from '#domain/ids';
import type { z } from 'zod';
import { count } from './words';

const endings = [
  'solved-on-the-spot',
  'handed-over',
  'transferred',
  'not-verifiable',
  'abandoned'
] as const satisfies readonly Ending[];

const deeds = [
  'credited',
  'cancelled',
  'handed-over',
  'transferred',
  'cured',
  'explained',
  'not-verified',
  'broken-off'
] as const;
export type Deed = (typeof deeds)[number];

const wordings = strict({ zh: listOf(words), en: listOf(words) });
const byDeed = strict(Object.fromEntries(deeds.map((deed) => [deed, wordings.optional()]))) as z.ZodType<
  Partial<Record<Deed, z.output<typeof wordings>>>
>;

const result = strict({ zh: words, en: words, endings: listOf(oneOf(endings)) }).transform(({ endings, ...title }) => ({
  title,
  endings
}));

/** After-call work. The source does not cover it: the rules are the organisation's own. */
export const wrapUp = strict({
  within: about(duration_ms, '话后处理时限', 'how long after-call work may take', {
    unit: 'duration',
    reason: {
      zh: '原文没有规定；热线普遍以一分钟左右为限，超过就占用下一位客户的等待',
      en: "the source sets none; hotlines allow about a minute, for what is longer is the next caller's wait"
    }
  }),
  'longest-summary': about(count(50, 1000), '小结最多多少字', 'the most characters of a summary', {
    unit: 'characters'
  }),
  results: about(mapOf(result), '处理结果代码', 'codes of results, with the endings of a call that they stand for'),
  businesses: about(mapOf(wordings), '小结里怎样认出来话原因', 'words that tell what a contact was about', {
    clauses: ['1.2-capture']
  }),
  deeds: about(byDeed, '小结里怎样认出做过的事', 'words that tell what was done'),
  claims: about(byDeed, '小结里说已经办了的说法', 'words that claim that something was done')
}).transform(({ within, 'longest-summary': longestSummary, ...rest }) => ({
  within_ms: within,
  longestSummary,
  ...rest
}));

export const shift = strict({
  'answer-within': about(duration_ms, '应答时限', 'within how long a ring is to be answered', {
    unit: 'duration',
    reason: {
      zh: '《电信服务规范》：人工服务的应答时限最长为 15 秒',
      en: 'Telecommunications Service Standard of the ministry: an attendant answers within 15 seconds at most'
    }
  }),
  rings: about(count(1, 5), '一位客户最多打几次', 'how often a customer rings before giving up', { unit: 'times' }),
  gap: about(duration_ms, '两通之间的间隔', 'how long there is between two calls', { unit: 'duration' })
}).transform(({ 'answer-within': answerWithin_ms, rings, gap }) => ({ answerWithin_ms, rings, gap_ms: gap }));
