import { about, flag, known, listOf, oneOf, present, strict, type ReadBy } from '#domain/schema';
import { channels, dimensions, type Dimension } from '#domain/ids';
import { sopClauses } from '#machines/sop-clauses';
import type { z } from 'zod';
import { among, textOf } from './entries/basics';
import { instant_ms, perRole, pilots, scriptSeed } from './entries/scripts';
import { entry } from './operations/entry';
import { classes } from './scenario/case';
import { ticketShape } from './trace/ticket';

export { operationsVoice } from './operations/voice';

/** A name of a person, a ticket, an area: one line. */
const name = textOf(60);
const clause = known(
  sopClauses.map(({ id }) => id),
  'clause'
);
const checked = oneOf(['pass', 'fail']).optional();
const quality = strict(
  Object.fromEntries(dimensions.map((dimension) => [dimension, checked])) as Record<Dimension, typeof checked>
);

/** One ticket: what there is of it in the end, and when it came how far. */
export const record = strict({
  id: about(name, '工单号', 'its number'),
  channel: about(oneOf(channels), '`hotline` `hall` `app` `wechat` `kiosk`', 'the same'),
  class: about(oneOf(classes), '`fault` `request` `complaint`', 'the same'),
  business: about(name, '业务：策略的 `business-types` 之一', "its business: one of the policy's `business-types`"),
  area: about(name.optional(), '地区；不写则不算进紧急事件', 'where; without it, it is part of no emergency'),
  people: about(perRole(name).default({}), '处理过的人：角色 → 工号', 'who worked on it, by role'),
  'in-charge': about(name.optional(), '责任人；不写则是最后处理的人', 'who is in charge; else whoever handled it last'),
  customer: about(name, '客户', 'the customer'),
  matter: about(name, '来办什么：同一件事再来算重复', 'what it is about: the same again is a repeat'),
  opened: about(instant_ms, '建单的时刻', 'when it was opened'),
  overdue: about(instant_ms.optional(), '进入超时工单报表的时刻', 'when it entered the overdue report'),
  handled: about(instant_ms.optional(), '处理完的时刻', 'when it was handled'),
  closed: about(instant_ms.optional(), '办结的时刻', 'when it was closed'),
  checked: about(instant_ms.optional(), '质检的时刻', 'when quality checked it'),
  'first-contact': about(flag.optional(), '首次联系就解决了', 'solved on first contact'),
  rating: about(among([1, 2, 3, 4]).optional(), '满意度，1 最好', 'how satisfied the customer was, 1 is best'),
  breaches: about(listOf(clause).default([]), '超了时限的条款', 'clauses whose limits were broken'),
  cause: about(name.optional(), '原因：策略里的编号', "its cause, by the policy's id"),
  dispute: about(name.optional(), '争议点：策略里的编号', "its point of dispute, by the policy's id"),
  'channel-cause': about(
    name.optional(),
    '渠道问题：策略里的编号',
    "what is wrong with its channel, by the policy's id"
  ),
  quality: about(quality.optional(), '质检：维度 → `pass`、`fail`', 'what quality found, by dimension: `pass`, `fail`')
}).transform(
  ({ 'in-charge': inCharge, 'first-contact': firstContactResolved, 'channel-cause': channelCause, ...rest }) =>
    present({ ...rest, inCharge, firstContactResolved, channelCause })
);

const { lang: _lang, ...lived } = ticketShape;

/** One ticket that is lived in the script: what is fixed of it, and what the house knows of it. */
export const comingTicket = strict({
  ...lived,
  number: about(name, '工单号', 'its number'),
  customer: about(name, '客户', 'the customer'),
  matter: about(name, '来办什么：同一件事再来算重复', 'what it is about: the same again is a repeat'),
  area: about(name.optional(), '地区；不写则不算进紧急事件', 'where; without it, it is part of no emergency'),
  people: about(perRole(name).default({}), '处理它的人：角色 → 工号', 'who works on it, by role'),
  cause: about(
    name.optional(),
    '原因：策略里的编号，处理完才知道',
    "its cause, by the policy's id, known once it is handled"
  ),
  dispute: about(name.optional(), '争议点：策略里的编号', "its point of dispute, by the policy's id"),
  'channel-cause': about(
    name.optional(),
    '渠道问题：策略里的编号',
    "what is wrong with its channel, by the policy's id"
  )
});

/** A script of the house beyond one ticket. Instants are milliseconds since 1970. */
export const operationsSchema = strict({
  title: about(textOf(400).optional(), '标题', 'its title'),
  seed: scriptSeed,
  autopilots: pilots({}),
  tickets: about(
    listOf(comingTicket).default([]),
    '在脚本里走完的工单，由自动的角色处理，见下',
    'tickets that are lived in the script, by the roles on autopilot, see below'
  ),
  records: about(
    listOf(record).default([]),
    '导入的历史工单，见下',
    'tickets of the past that are imported, see below'
  ),
  entries: about(listOf(entry).default([]), '多张工单之上谁在何时做了什么', 'who did what beyond them, and when'),
  until: about(instant_ms.optional(), '到什么时候为止', 'until when it is lived')
});

/** A script of the house as its file tells it. */
export type OperationsFile = ReadBy<z.output<typeof operationsSchema>>;
export type WrittenTicket = OperationsFile['tickets'][number];
export type WrittenRecord = OperationsFile['records'][number];

/** What a script may hold. */
export const mostTickets = 200;
export const mostRecords = 1000;
export const mostHouseEntries = 2000;
