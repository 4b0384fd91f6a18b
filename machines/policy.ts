import { about, clock_min, date, limit, listOf, mapOf, oneOf, strict, text, words, type ReadBy } from '#domain/schema';
import type { Text } from '#domain/text';
import { z } from 'zod';
import { wrapUp, shift } from './policy/wrap-up';
import { operations } from './policy/operations';
import { scoring, talk } from './policy/scoring';
import { ticket } from './policy/ticket';
import { byClause, byClauseOrDefault, clause, percent, wholeBetween } from './policy/words';
import { scriptPlaces } from './scripts';
import { callClauses } from './call-clauses';
import { sopClauses } from './sop-clauses';
import { isTimed } from './timers';

/** Clauses of a call that mean nothing without a limit. */
export const timedInCall: readonly string[] = callClauses.filter(isTimed).map(({ id }) => id);

/** Timed clauses of hotline calls only, because older policies knew no other channel. */
export const timedOnHotline: readonly string[] = callClauses
  .filter((clause) => isTimed(clause) && (clause.channels?.includes('hotline') ?? true))
  .map(({ id }) => id);

/** Clauses that can have a limit: those with a timer that does not end by a recorded value. */
export const limitIds: readonly string[] = sopClauses.flatMap(({ id, timer }) =>
  timer && timer.kind !== 'recorded' ? [id] : []
);

const warningIds: readonly string[] = sopClauses.flatMap(({ id, timer, limitsIn }) => (timer || limitsIn ? [id] : []));

export type { Fixed } from './policy/habits';
export type { Deed } from './policy/wrap-up';

const calendar = strict({
  hours: about(strict({ from: clock_min, to: clock_min }), '工作时间', 'working hours, half-open'),
  days: about(z.record(date, oneOf(['work', 'rest'])).optional(), '例外的日子', 'single days that differ'),
  years: about(listOf(wholeBetween(1992, 2200)).optional(), '补充的年份', 'years that are not built in', {
    reason: {
      zh: '凡与周一至周五不同的日子，都要写在“例外的日子”里',
      en: 'all days that differ from Monday to Friday stand under “single days that differ”'
    }
  })
}).transform(({ hours, days, years }) => ({
  opens_min: hours.from,
  closes_min: hours.to,
  days: days ?? {},
  years: years ?? []
}));

const decision = strict({
  ...text.shape,
  clauses: listOf(clause),
  key: about(words.optional(), '由哪个键决定', 'where the value stands that decides it: ticket.pauses')
}).transform(({ zh, en, ...rest }) => ({ text: { zh, en }, ...rest }));

const label = strict({
  business: strict({ fault: text, request: text, complaint: text }),
  difficulty: strict({ none: text, ordinary: text, major: text })
});

const tags = mapOf(z.union([words, text])).transform((it): Record<string, Text> =>
  Object.fromEntries(Object.entries(it).map(([zh, name]) => [zh, typeof name === 'string' ? { zh, en: name } : name]))
);

const warnings = z.union([
  percent.transform((value): Record<string, number> & { default: number } => ({ default: value })),
  byClauseOrDefault(warningIds, percent)
]);

/** Schema of the policy file, source of types, JSON Schema and forms. Checks across values are in `#formats/policy`. */
export const policySchema = strict({
  extends: about(oneOf(['default']).optional(), '以哪份策略为底', 'which policy this one builds on', {
    reason: {
      zh: '写了就只写不同的地方：逐键合并，列表和文本整个替换，写 null 的键去掉；不写就要写全',
      en: 'with it only what differs stands here: mappings are merged key by key, lists and texts replaced, a key of null is taken out; without it all keys are needed'
    }
  }),
  policy: about(words, '策略名', 'name of the policy'),
  version: about(wholeBetween(1, 1e6), '版本', 'version'),
  limits: about(byClause(limitIds, limit), '各条款的时限', 'how long, per clause', {
    unit: 'limit',
    reason: {
      zh: '这是最迟、最早还是要提前多久，各条款写明',
      en: 'each clause says whether this is the latest time, the earliest, or how far ahead'
    }
  }),
  'warn-at-remaining': about(warnings, '剩多少时预警', 'how much of a limit is left when it warns', {
    unit: 'percent'
  }),
  ...scoring,
  'business-types': about(mapOf(text).optional(), '业务类型', 'what a ticket can be about', {
    clauses: ['1.2-capture']
  }),
  'tells-matter': about(
    listOf(words).default([]),
    '说得出是什么事的字词',
    'words by which a demand that shares none with its case tells what it is about',
    { clauses: ['1.2-capture'] }
  ),
  'says-nothing': about(listOf(words).default([]), '什么也没说的词', 'words of which no demand is made', {
    clauses: ['1.2-capture']
  }),
  ...talk,
  tags: about(tags, '标签', 'tags that may stand on a ticket'),
  label: about(label, '分类标签', 'the label: business type and difficulty', { clauses: ['2.2-label'] }),
  teams: about(mapOf(text), '团队', 'where a ticket can go from the agent'),
  desks: about(mapOf(text), '专席', 'where a call can be passed on to', { clauses: ['1.1-hotline-transfer'] }),
  calendar: about(calendar.optional(), '工作日历', 'when the operator works, in Asia/Shanghai', {
    clauses: ['3.1-biz-1d']
  }),
  ticket: about(ticket.optional(), '工单', 'the life of a ticket'),
  operations: about(operations.optional(), '运营', 'the house beyond one ticket'),
  'wrap-up': about(wrapUp.optional(), '话后处理', 'what is written down once a call is over'),
  shift: about(shift.optional(), '班次', 'several calls in a row'),
  decisions: about(listOf(decision).optional(), '原文未定之处的读法', 'how what the source leaves open is read'),
  scripts: about(byClause(Object.keys(scriptPlaces), text), '规范话术', 'the official lines of the SOP')
}).transform((it) => ({
  id: it.policy,
  version: it.version,
  limits: it.limits,
  limits_ms: Object.fromEntries(
    Object.entries(it.limits).flatMap(([id, each]) => (each.per === 'wall' ? [[id, each.ms]] : []))
  ) as Record<string, number>,
  warnAtRemaining_percent: it['warn-at-remaining'],
  weights: it.weights,
  outcomeWeights: it['outcome-weights'],
  late_percent: it.late,
  forbiddenLoss: it['forbidden-loss'],
  beyondAuthorityLoss: it['beyond-authority-loss'] ?? 0,
  agreedTerms: it['agreed-terms'] ?? [],
  ...(it['unclear-sentence'] && { unclearSentence_percent: it['unclear-sentence'] }),
  ownRules: it['own-rules'],
  verdictWeights: it['verdict-weights'],
  pass: it.pass,
  gates: it.gates,
  gateCap: it['gate-cap'] ?? 100,
  rightEndings: it['right-endings'] ?? [],
  authority: { goodwillYuan: it.authority['goodwill-yuan'] },
  earliestPromise_ms: it['earliest-promise'],
  businessTypes: it['business-types'] ?? {},
  saysNothing: it['says-nothing'],
  // Where none is listed, any word is about something.
  tellsMatter: it['tells-matter'].length > 0 ? it['tells-matter'] : [''],
  necessary: it.necessary,
  longestSentence: it['longest-sentence'],
  speech: it.speech,
  questions: it.questions,
  mostQuestions: it['most-questions'],
  longestTurn_ms: it['longest-turn'],
  needsFirst: it['needs-first'],
  countsAsHelp: it['counts-as-help'],
  tags: it.tags,
  label: it.label,
  teams: it.teams,
  desks: it.desks,
  scripts: it.scripts,
  ...(it.phrases && { phrases: it.phrases }),
  ...(it.taboos && { taboos: it.taboos }),
  ...(it.calendar && { calendar: it.calendar }),
  ...(it.ticket && { ticket: it.ticket }),
  ...(it.operations && { operations: it.operations }),
  ...(it['wrap-up'] && { wrapUp: it['wrap-up'] }),
  ...(it.shift && { shift: it.shift }),
  ...(it.decisions && { decisions: it.decisions })
}));

export type PolicyFile = z.input<typeof policySchema>;

/** Numbers, scripts and lists of the SOP from a policy file. Durations are milliseconds, weights and losses points. */
export type Policy = ReadBy<z.output<typeof policySchema>>;
export type TicketPolicy = NonNullable<Policy['ticket']>;
export type WrapUpPolicy = NonNullable<Policy['wrapUp']>;
export type ShiftPolicy = NonNullable<Policy['shift']>;
export type OperationsPolicy = NonNullable<Policy['operations']>;
/** Permitted ending of a call that the agent has not settled. */
export type RightEnding = Policy['rightEndings'][number];
export type HouseHabit = OperationsPolicy['habits'][number];
export type Cause = OperationsPolicy['business']['causes'][string];
