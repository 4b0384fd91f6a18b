import { about, duration_ms, known, listOf, mapOf, oneOf, strict, words } from '#domain/schema';
import { dimensions, type ForbiddenLabel } from '#domain/ids';
import { closingFacts } from '../clause';
import { ownRuleIds } from '../own-rules';
import { forbids, taboos } from './taboos';
import { act, between, byClause, byClauseOrDefault, byNameOrDefault, clauseIds, count, percent, points } from './words';

const share = about(percent, '占总分的比例', 'part of the total', { unit: 'percent' });
const ownRule = strict({ loss: points, dimension: oneOf(dimensions) });
const closing = Object.fromEntries(closingFacts.map((fact) => [fact, points])) as Record<
  (typeof closingFacts)[number],
  typeof points
>;
const rules = Object.fromEntries(ownRuleIds.map((id) => [id, ownRule])) as Record<
  (typeof ownRuleIds)[number],
  typeof ownRule
>;
const shares = Object.fromEntries(dimensions.map((it) => [it, share])) as Record<
  (typeof dimensions)[number],
  typeof share
>;

/** The keys that say what can be earned and lost. */
export const scoring = {
  weights: about(byClauseOrDefault(clauseIds, points), '各条款的分值', 'what can be earned, per clause', {
    unit: 'points'
  }),
  'outcome-weights': about(strict(closing), '结果项的分值', 'what the outcome earns', { unit: 'points' }),
  late: about(percent, '迟做仍得的比例', 'part of the weight for what is done late', { unit: 'percent' }),
  'forbidden-loss': about(points, '说了禁语的扣分', 'what is lost by saying what is forbidden', { unit: 'points' }),
  'own-rules': about(strict(rules), '本项目的规则', 'rules of this project, not of the SOP', { unit: 'points' }),
  'verdict-weights': about(strict(shares), '三项评分的权重', 'how the three verdicts make the total', {
    unit: 'percent',
    reason: { zh: '合计 100', en: 'they add up to 100' }
  }),
  pass: about(
    strict({ total: percent, verdict: percent }),
    '及格线',
    'what a pass takes, in total and in each verdict',
    { unit: 'points' }
  ),
  gates: about(
    listOf(known([...clauseIds, ...ownRuleIds], 'clause')),
    '红线',
    'a broken gate fails the call whatever the total'
  ),
  authority: about(
    strict({
      'goodwill-yuan': about(between(0, 1e6), '坐席可减免的金额', 'what an agent may grant', { unit: 'yuan' })
    }),
    '坐席权限',
    "an agent's authority",
    {
      clauses: ['2.2-label', '2.2-ordinary']
    }
  ),
  'earliest-promise': about(
    strict({ visit: duration_ms, 'complaint-solution': duration_ms, 'emergency-progress': duration_ms }),
    '最早可承诺的时间',
    'the soonest that may be promised',
    { unit: 'duration' }
  )
};

const sentence = strict({ ordinary: count(1, 1000), care: count(1, 1000) });
const rate = between(0.1, 100);

/** The keys that say what is asked, how, and what must never be said. */
export const talk = {
  necessary: about(byNameOrDefault(listOf(words)), '可以询问的信息', 'what may be asked for, per business type', {
    clauses: ['1.2-minimal', '1.2-pretext'],
    reason: { zh: '其余都不必要', en: 'anything else is unnecessary' }
  }),
  'longest-sentence': about(
    strict({
      'zh-CN': about(sentence, '中文', 'Chinese', { unit: 'characters' }),
      en: about(sentence, '英文', 'English', { unit: 'words' })
    }),
    '仍算清楚的最长句子',
    'the longest sentence that is still clear',
    { clauses: ['1.1-hotline-language'] }
  ),
  speech: about(
    strict({ 'zh-characters-per-second': rate, 'en-words-per-second': rate, 'reply-after': duration_ms }).transform(
      (it) => ({
        zhCharactersPerSecond: it['zh-characters-per-second'],
        enWordsPerSecond: it['en-words-per-second'],
        replyAfter_ms: it['reply-after']
      })
    ),
    '语速',
    'how fast people talk, and how long a customer takes before answering'
  ),
  questions: about(mapOf(listOf(act)), '需要回答的提问', 'acts that need an answer or a result, by what they ask for'),
  'after-answer': about(mapOf(listOf(act)), '回答之后才算数的话', 'in order only after the answer to that question'),
  phrases: about(
    byClause(Object.keys(forbids), strict({ zh: listOf(words), en: listOf(words) }))
      .transform(
        (it) =>
          Object.fromEntries(Object.entries(it).map(([id, { zh, en }]) => [forbids[id]!, [...zh, ...en]])) as Partial<
            Record<ForbiddenLabel, string[]>
          >
      )
      .optional(),
    '禁语',
    'what must never be said, beside all that the lexicon knows, in its notation'
  ),
  taboos
};
