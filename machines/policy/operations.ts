import { about, duration_ms, expects, limit, listOf, mapOf, oneOf, strict, text, words } from '#domain/schema';
import { dimensions } from '#domain/ids';
import { houseHabit } from './habits';
import { z } from 'zod';
import { classes, clause, clauseIds, count, percent } from './words';

const shortfalls = ['rating', 'first-contact', 'overdue', ...dimensions, 'other'] as const;

const both = text.shape;
const rating = count(1, 4);

const cause = strict({
  ...both,
  action: about(words.optional(), '对应的措施', 'id of an action')
}).transform(({ zh, en, action }) => ({ text: { zh, en }, ...(action === undefined ? {} : { action }) }));

const proposal = strict({
  ...both,
  clause,
  sets: about(
    mapOf(listOf(words)),
    '改哪些键',
    'keys of this policy, with dots between their levels, and what they are set to'
  )
}).transform(({ zh, en, ...rest }) => ({ text: { zh, en }, ...rest }));

const purposes: readonly string[] = [...shortfalls, ...classes.map((it) => `class:${it}`), ...clauseIds];
const ofBusiness = /^business:[a-z][a-z-]*$/;
const purpose = expects(`name:clause:${purposes.join(',')}`);
const helps = z.string(purpose).refine((it) => purposes.includes(it) || ofBusiness.test(it), purpose);

const training = strict({
  ...both,
  kind: oneOf(['simulation', 'experts', 'special']),
  for: about(listOf(helps), '针对的短板，或工单的类别、业务', 'what it helps against, or what the tickets are about')
}).transform(({ zh, en, ...rest }) => ({ text: { zh, en }, ...rest }));

const retired = about(z.unknown().optional(), '不再使用', 'no longer looked at');

const standard = strict({
  ratings: about(listOf(rating), '不达标的评价', 'ratings that are below standard'),
  'in-a-row': about(count(1, 100), '连续几次', 'so many in a row mean special training', { unit: 'tickets' }),
  // Of older policies, for which breaches and checks counted as well: runs that were begun under one still open.
  'own-breaches': retired,
  quality: retired
}).transform((it) => ({
  ratings: it.ratings,
  inARow: it['in-a-row']
}));

const ofAtLeast = about(count(1), '至少有几张才算', 'from how many tickets on percents count', { unit: 'tickets' });

const channels = strict({
  'high-complaints': about(
    percent,
    '高投诉渠道的投诉占比',
    'part of a month that are complaints, from which a channel is one of many',
    { unit: 'percent' }
  ),
  'of-at-least': ofAtLeast,
  causes: about(mapOf(cause).optional(), '渠道问题', 'what is wrong with a channel, and what is done about it', {
    clauses: ['5.2-channel']
  }),
  action: text
}).transform((it) => ({
  highComplaints_percent: it['high-complaints'],
  ofAtLeast: it['of-at-least'],
  causes: it.causes ?? {},
  action: it.action
}));

const persons = strict({
  'of-at-least': ofAtLeast,
  'first-contact': about(percent, '首解率下限', 'solved on first contact, at least', { unit: 'percent' }),
  satisfied: about(percent, '满意率下限', 'satisfied ratings, at least', { unit: 'percent' }),
  overdue: about(count(0), '超时工单上限', 'tickets overdue a month, at most', { unit: 'tickets' })
}).transform((it) => ({
  ofAtLeast: it['of-at-least'],
  firstContact_percent: it['first-contact'],
  satisfied_percent: it.satisfied,
  overdueMost: it.overdue
}));

/** Section `operations`: counts over many tickets, and their consequences. */
export const operations = strict({
  standard: about(standard, '人员达标', 'when a ticket is below standard for its person', { clauses: ['4.2-three'] }),
  'first-contact': about(
    strict({
      'no-repeat-within': about(duration_ms, '多久内没有再来', 'no repeat on the same matter within this time', {
        unit: 'duration'
      })
    }),
    '首解',
    'first-contact resolution',
    { clauses: ['5.2-channel', '5.2-person'] }
  ),
  channels: about(channels, '渠道', 'channels of many complaints', { clauses: ['5.2-channel'] }),
  business: about(
    strict({
      from: about(count(1), '多少张起算一项发现', 'tickets of one cause from which it is a finding', {
        unit: 'tickets'
      }),
      causes: about(mapOf(cause), '故障原因', 'causes of trouble'),
      disputes: about(mapOf(cause), '争议点', 'points of dispute'),
      actions: about(mapOf(text), '措施', 'what can be done about them')
    }),
    '业务分析',
    'what a month finds about the business',
    { clauses: ['5.2-business'] }
  ),
  persons: about(persons, '人员', 'who falls short of these in a month gets a training plan', {
    clauses: ['5.2-person']
  }),
  emergency: about(
    strict({
      tickets: about(count(1), '多少张', 'so many open tickets of one kind in one area', { unit: 'tickets' }),
      within: about(duration_ms, '多长时间内', 'within this time', { unit: 'duration' })
    }).transform(({ tickets, within }) => ({ tickets, within_ms: within })),
    '紧急事件',
    'when tickets are an emergency',
    { clauses: ['2.2-major'] }
  ),
  departments: about(mapOf(limit), '部门答复时限', 'by when each department answers', {
    unit: 'limit',
    clauses: ['5.3-ledger']
  }),
  proposals: about(mapOf(proposal), '流程优化', 'changes that are ready to be proposed', {
    clauses: ['5.3-quarterly']
  }),
  trainings: about(mapOf(training), '培训', 'trainings and what they help against', {
    clauses: ['5.3-simulation', '5.3-experts', '4.2-three']
  }),
  words: about(mapOf(text).optional(), '用语', 'what stands in a field by its name', {
    reason: {
      zh: '字段里写名称，按读者的语言显示',
      en: 'a field holds the name and is shown in the language of whoever reads it'
    }
  }),
  habits: about(listOf(houseHabit), '自动角色的做法', 'what roles on autopilot do beyond one ticket, in this order')
}).transform(({ 'first-contact': firstContact, ...rest }) => ({
  ...rest,
  words: rest.words ?? {},
  noRepeatWithin_ms: firstContact['no-repeat-within']
}));
