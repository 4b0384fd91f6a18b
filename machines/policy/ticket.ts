import { about, duration_ms, known, listOf, mapOf, oneOf, strict, text, words } from '#domain/schema';
import type { Text } from '#domain/text';
import { selfHelpSteps } from '../clause';
import { sopClauses } from '../sop-clauses';
import { ticketHabit } from './habits';
import { byClause, byNameOrDefault, classes, clauseIds, count } from './words';

/** Limits that can run while somebody handles the ticket: only those can stand while one waits for the customer. */
const standing: readonly string[] = sopClauses.filter(({ timer }) => timer?.pausable).map(({ id }) => id);

const rating = text;

/** The section `ticket`: its life behind the first contact. */
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
    listOf(strict({ class: oneOf(classes), team: words })),
    '派单规则',
    'the rules of dispatch; the first that fits says which team',
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
  slot: about(duration_ms, '非工作时段的长度', 'how long an agreed slot outside working hours is', {
    unit: 'duration',
    clauses: ['3.1-tech-24h', '3.3-overdue-field']
  }),
  'follow-up-attempts': about(count(1, 20), '回访次数', 'how often a follow-up is tried before it is given up', {
    unit: 'times',
    clauses: ['4.2-24h']
  }),
  'emergency-plan': about(listOf(words), '应急预案通知的部门', 'whom the emergency plan tells', {
    clauses: ['2.2-major-notify']
  }),
  departments: about(mapOf(text), '部门', 'departments of the operator'),
  causes: about(byClause(clauseIds, mapOf(words)), '可选的原因', 'causes to choose from: Chinese name to English', {
    clauses: ['3.3-intervene', '3.3-interview']
  }),
  tools: about(listOf(words), '上门工具', 'tools for a visit', { clauses: ['3.2-fault-tools'] }),
  tests: about(byNameOrDefault(words), '现场测试', 'the test on site, by business', { clauses: ['3.2-fault-test'] }),
  ratings: about(strict({ 1: rating, 2: rating, 3: rating, 4: rating }), '评价', 'what the ratings mean', {
    clauses: ['4.2-auto']
  }),
  'review-from': about(count(1, 4).optional(), '从哪一档起复核', 'the rating from which on a supervisor reviews', {
    clauses: ['4.2-review'],
    reason: { zh: '不写：3', en: 'left out: 3' }
  }),
  words: about(mapOf(text), '话术中的用语', 'what scripts say where a ticket does not'),
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
  ratings: it.ratings as Readonly<Record<string, Text>>,
  reviewFrom: it['review-from'] ?? 3,
  words: it.words,
  habits: it.habits
}));
