import { about, duration_ms, known, listOf, mapOf, oneOf, strict, text, words } from '#domain/schema';
import type { Text } from '#domain/text';
import { z } from 'zod';
import { selfHelpSteps } from '../clause';
import { sopClauses } from '../sop-clauses';
import { meansOf } from '../events/spec';
import { decided, decisionsOf } from './course';
import { ticketHabit } from './habits';
import { byClause, byNameOrDefault, classes, clauseIds, count, formula, percent, points } from './words';

const standing: readonly string[] = sopClauses.filter(({ timer }) => timer?.pausable).map(({ id }) => id);

const rating = text;

const tools = z
  .union([mapOf(words), listOf(words)])
  .transform((it): Record<string, Text> =>
    Object.fromEntries(
      Array.isArray(it) ? it.map((zh) => [zh, { zh, en: zh }]) : Object.entries(it).map(([zh, en]) => [zh, { zh, en }])
    )
  );

const step = z
  .union([words, strict({ ...text.shape, by: about(words, '负责部门', 'id of the department') })])
  .transform((it): { readonly by: string; readonly text?: Text } =>
    typeof it === 'string' ? { by: it } : { by: it.by, text: { zh: it.zh, en: it.en } }
  );

const quality = strict({
  sample: about(
    listOf(
      strict({
        when: about(formula.optional(), '哪些工单', 'which tickets; left out: all'),
        share: about(percent, '抽检比例', 'how many of them are looked at', { unit: 'percent' })
      }).transform(({ share, ...rest }) => ({ ...rest, share_percent: share }))
    ),
    '抽检规则',
    'the rules of sampling; the first that fits says the share'
  ),
  'fails-from': about(points, '失分多少起不合格', 'points lost in one dimension from which its check is failed', {
    unit: 'points',
    reason: {
      zh: '计分与通话相同；一票否决的一律不合格',
      en: 'counted as in a call; an automatic fail fails in any case'
    }
  })
}).transform((it) => ({ sample: it.sample, failsFrom: it['fails-from'] }));

const everything: z.output<typeof quality> = { sample: [{ share_percent: 100 }], failsFrom: 5 };

export const ticket = strict({
  classes: about(
    strict({ fault: listOf(words), request: listOf(words), complaint: listOf(words) }),
    '业务归类',
    'what a business is a case of'
  ),
  'self-help': about(listOf(known(selfHelpSteps, 'name')), '自助排障的次序', 'the steps of self-help in their order', {
    clauses: ['2.1-lights', '2.1-restart', '5.3-three-steps'],
    reason: { zh: '空：先后不限', en: 'none: any order' }
  }),
  dispatch: about(
    listOf(strict({ class: oneOf(classes), when: formula.optional(), team: words })),
    '派单规则',
    'the rules of dispatch, by class and, where a rule says so, by tier, channel, business or difficulty; the first that fits says which team',
    { clauses: ['3.1-dispatch', '3.1-tech-team'] }
  ),
  room: about(mapOf(count(0)), '各团队的余量', 'tickets that a team can take today', {
    unit: 'tickets',
    clauses: ['3.1-dispatch', '3.3-undispatched-30min']
  }),
  'kept-for-vip': about(count(0), '给 VIP 留的名额', 'of that room, what is kept for VIPs', {
    unit: 'tickets',
    clauses: ['3.1-vip']
  }),
  unanswered: about(oneOf(['dispatch-again', 'team-lead']), '无人响应时', 'what is done with what nobody answers', {
    clauses: ['3.3-unanswered-2h']
  }),
  pauses: about(
    listOf(known(standing, 'clause')),
    '等客户时暂停的时限',
    'limits that stand while one waits for the customer',
    {
      reason: { zh: '默认没有：原文没有给', en: 'none by default: the source grants none' }
    }
  ),
  slot: about(duration_ms, '约定时段的长度', 'how long an agreed slot is', {
    unit: 'duration',
    clauses: ['3.1-tech-24h', '3.3-overdue-field']
  }),
  'follow-up-attempts': about(count(1, 20), '回访次数', 'how often a follow-up is tried before it is given up', {
    unit: 'times',
    clauses: ['4.2-24h']
  }),
  'emergency-plan': about(
    listOf(step),
    '应急预案的步骤',
    'the steps of the emergency plan, and the department that is told and answers for each',
    {
      clauses: ['2.2-major-plan', '2.2-major-notify']
    }
  ),
  departments: about(mapOf(text), '部门', 'departments of the operator'),
  causes: about(byClause(clauseIds, mapOf(words)), '可选的原因', 'causes to choose from: Chinese name to English', {
    clauses: ['3.3-intervene', '3.3-interview']
  }),
  tools: about(tools, '上门工具', 'tools for a visit: Chinese name to English', { clauses: ['3.2-fault-tools'] }),
  tests: about(byNameOrDefault(words), '现场测试', 'the test on site, by business', { clauses: ['3.2-fault-test'] }),
  means: about(
    byClause(meansOf, mapOf(text)).optional(),
    '告知方式',
    'by what a customer is told or asked, per clause',
    {
      clauses: [...meansOf]
    }
  ),
  ratings: about(strict({ 1: rating, 2: rating, 3: rating, 4: rating }), '评价', 'what the ratings mean', {
    clauses: ['4.2-auto']
  }),
  'review-from': about(count(1, 4).optional(), '从哪一档起复核', 'the rating from which on a supervisor reviews', {
    clauses: ['4.2-review'],
    reason: { zh: '不写：3', en: 'left out: 3' }
  }),
  quality: about(quality.optional(), '质检抽样', 'what quality looks at, and when a check is failed', {
    clauses: ['5.1-phrasing', '5.1-process', '5.1-outcome']
  }),
  words: about(
    mapOf(text),
    '用语',
    'what scripts say where a ticket does not, and what stands in a field by its name',
    {
      reason: {
        zh: '字段里写名称，按读者的语言显示',
        en: 'a field holds the name and is shown in the language of whoever reads it'
      }
    }
  ),
  ...decided,
  habits: about(
    listOf(ticketHabit),
    '自动角色的做法',
    'what roles on autopilot do, in the order in which they think of it'
  )
}).transform((it) => ({
  classes: it.classes,
  selfHelp: it['self-help'],
  dispatch: it.dispatch,
  room: it.room,
  keptForVip: it['kept-for-vip'],
  unanswered: it.unanswered,
  pauses: it.pauses,
  slot_ms: it.slot,
  followUpAttempts: it['follow-up-attempts'],
  emergencyPlan: it['emergency-plan'],
  departments: it.departments,
  causes: it.causes,
  tools: it.tools,
  tests: it.tests,
  means: it.means ?? {},
  ratings: it.ratings as Readonly<Record<string, Text>>,
  reviewFrom: it['review-from'] ?? 3,
  quality: it.quality ?? everything,
  words: it.words,
  ...decisionsOf(it),
  habits: it.habits
}));
