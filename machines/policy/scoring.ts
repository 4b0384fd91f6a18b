import { about, duration_ms, flag, known, listOf, mapOf, oneOf, strict, text, words } from '#domain/schema';
import { customerActs, milestones, type ForbiddenLabel } from '#domain/act-ids';
import { dimensions } from '#domain/ids';
import { closingFacts } from '../clause';
import { ownRuleIds, type OwnRule } from '../own-rules';
import { act, between, byClause, byClauseOrDefault, byNameOrDefault, clauseIds, count, percent, points } from './words';
import { z } from 'zod';
import { callClauses } from '../call-clauses';

const forbids: Readonly<Record<string, ForbiddenLabel>> = {
  ...Object.fromEntries(callClauses.flatMap(({ id, met }) => (met.by === 'never-said' ? [[id, met.label]] : []))),
  'x-abuse': 'abuse'
};

const taboo = strict({
  title: text,
  breaks: about(oneOf(Object.keys(forbids)), '违反哪一条', 'which rule it breaks'),
  costs: about(z.union([points, oneOf(['gate'])]), '一票否决或扣分', 'the gate, if the rule is one, or a loss', {
    unit: 'points'
  }),
  zh: about(listOf(words), '中文说法', 'how it is said in Chinese'),
  en: about(listOf(words), '英文说法', 'how it is said in English')
}).transform(({ title, breaks, costs, zh, en }) => ({
  title,
  label: forbids[breaks]!,
  /** Points that it costs instead of breaking the gate; absent: it breaks the gate. */
  ...(costs === 'gate' ? {} : { loss: costs as number }),
  wordings: [...zh, ...en]
}));

const taboos = about(
  mapOf(taboo).optional(),
  '服务忌语',
  'what staff are forbidden to say, kind by kind, in the notation of the lexicon',
  { reason: { zh: '只有读准了才算', en: 'it counts only where it is surely read' } }
);

const share = about(percent, '占总分的比例', 'part of the total', { unit: 'percent' });
const ownRule = { loss: points, dimension: oneOf(dimensions) };
const most = about(points.optional(), '一通电话里最多扣', 'what all of them together can cost in a call', {
  unit: 'points'
});
const corrected = about(percent.optional(), '自己更正后仍扣的比例', 'part of the loss that stays if it is put right', {
  unit: 'percent'
});
const ownRules = {
  'x-abuse': strict(ownRule),
  'x-wrong-fact': strict({ ...ownRule, corrected, most }),
  'x-interrupted': strict(ownRule),
  'x-key-words': strict({ ...ownRule, most }).optional(),
  'x-early-goodbye': strict({ ...ownRule, corrected }).optional(),
  'x-supervisor': strict({
    ...ownRule,
    corrected,
    'lines-past': about(
      count(1, 20).default(2),
      '说了几句还不回应就算',
      'so many lines that pass over it are a refusal'
    ),
    'answered-by': about(listOf(act), '说了其中一样就算回应', 'what answers it'),
    'settled-by': about(
      listOf(act).default([]),
      '说了其中一样，客户答应了才算回应',
      'what answers it once the customer has agreed to it'
    )
  })
    .transform(({ 'lines-past': linesPast, 'answered-by': answeredBy, 'settled-by': settledBy, ...rest }) => ({
      ...rest,
      linesPast,
      answeredBy,
      settledBy
    }))
    .optional(),
  'x-untrue-deed': strict({ ...ownRule, corrected, most }).optional()
} satisfies Record<OwnRule, unknown>;
const closing = Object.fromEntries(closingFacts.map((fact) => [fact, points])) as Record<
  (typeof closingFacts)[number],
  typeof points
>;
const shares = Object.fromEntries(dimensions.map((it) => [it, share])) as Record<
  (typeof dimensions)[number],
  typeof share
>;

const rightEnding = strict({
  ending: oneOf(['transferred', 'abandoned']),
  desks: listOf(words).optional(),
  after: listOf(oneOf(customerActs)),
  said: listOf(act).default([]),
  fields: listOf(oneOf(['transferReason', 'transferTarget'])).default([]),
  unprovoked: flag.default(false),
  waives: listOf(known(clauseIds, 'clause')).default([]),
  earns: percent
});

export const scoring = {
  weights: about(byClauseOrDefault(clauseIds, points), '各条款的分值', 'what can be earned, per clause', {
    unit: 'points'
  }),
  'outcome-weights': about(strict(closing), '结果项的分值', 'what the outcome earns', { unit: 'points' }),
  late: about(percent, '迟做仍得的比例', 'part of the weight for what is done late', { unit: 'percent' }),
  'forbidden-loss': about(points, '说了禁语的扣分', 'what is lost by saying what is forbidden', { unit: 'points' }),
  'beyond-authority-loss': about(
    points.optional(),
    '超出权限的承诺扣分',
    'what is lost by promising or giving more than an agent may',
    { unit: 'points', clauses: ['3.2-complaint-reasonable', '5.1-outcome'] }
  ),
  'agreed-terms': about(
    listOf(act).optional(),
    '客户据以答应的内容',
    'what the customer agrees to: told wrong and never put right, it cannot be kept',
    { clauses: ['3.2-complaint-24h', '5.1-outcome'] }
  ),
  'unclear-sentence': about(
    strict({
      least: about(percent, '至少', 'at least', { unit: 'percent' }),
      most: about(percent, '至多', 'at most', { unit: 'percent' })
    }).optional(),
    '一句太长扣该条的比例',
    'part of the weight that one sentence too long costs: as many percent as it is too long, between these',
    { clauses: ['1.1-hotline-language'] }
  ),
  'own-rules': about(strict(ownRules), '本项目的规则', 'rules of this project, not of the SOP', { unit: 'points' }),
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
    '一票否决项',
    'a broken gate fails the call whatever the total'
  ),
  'gate-cap': about(
    percent.optional(),
    '一票否决后该项的最高分',
    'what a verdict shows at most in which a gate was broken',
    { unit: 'points' }
  ),
  'right-endings': about(
    listOf(rightEnding).optional(),
    '不是自己办完、但也算对的结束',
    'how a call may end rightly though the agent has not settled it: by what the customer did, and what came before',
    { clauses: ['3.2-complaint-escalate', '5.1-outcome'] }
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

/** Keys for questions, their wording, and things that must never be said. */
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
    strict({
      'zh-characters-per-second': about(rate, '中文每秒几个字', 'Chinese characters a second'),
      'en-words-per-second': about(rate, '英文每秒几个词', 'English words a second'),
      'reply-after': about(duration_ms, '客户隔多久回答', 'how long a customer takes to answer', { unit: 'duration' })
    }).transform((it) => ({
      zhCharactersPerSecond: it['zh-characters-per-second'],
      enWordsPerSecond: it['en-words-per-second'],
      replyAfter_ms: it['reply-after']
    })),
    '语速',
    'how fast people talk, and how long a customer takes before answering'
  ),
  questions: about(mapOf(listOf(act)), '需要回答的提问', 'acts that need an answer or a result, by what they ask for'),
  'most-questions': about(
    count(1, 50).default(3),
    '一口气最多问几件事，再多客户就听不进去了',
    'how many things may be asked in one breath; behind them the customer has stopped listening',
    { unit: 'times' }
  ),
  'longest-turn': about(
    duration_ms.default(30_000),
    '一口气最多说多久，再往后客户就打断了',
    'how long one may talk in one breath; behind that the customer has stopped listening',
    { unit: 'duration' }
  ),
  'needs-first': about(
    mapOf(listOf(known<readonly string[]>([...milestones, ...customerActs], 'name'))).prefault({}),
    '要先有什么才算数的话：列出的有一样发生过就行',
    'what counts only once one of these has happened'
  ),
  'counts-as-help': about(
    listOf(act).default([]),
    '同一句里说了其中一样，就拿不准是不是推诿',
    'with one of these in the same line it is not sure that anybody was brushed off',
    { clauses: ['5.1-shirking'] }
  ),
  'after-answer': about(
    mapOf(listOf(act)).optional(),
    '旧策略的写法，现在不起作用',
    'how policies once said it; it asks for nothing now'
  ),
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
