import { about, flag, known, listOf, oneOf, present, strict, type ReadBy } from '#domain/schema';
import { channels, dimensions, type Dimension } from '#domain/ids';
import { sopClauses } from '#machines/sop-clauses';
import { z } from 'zod';
import { among, role, textOf } from './entries/basics';
import { instant_ms, month, perRole, pilots, scriptSeed } from './entries/scripts';
import { classes } from './scenario/case';
import { ticketShape } from './trace/ticket';
import { cycleEvents, type CycleEventSpec, cycleEventSpec, type CycleField } from '#machines/cycles';
import { report } from '#diagnostics/catalogue/operations';
import { suggestion } from '#domain/suggest';
import { entriesVoice, type EntriesWords } from './entries/voice';
import type { Voice } from './explain';
import { cameAs } from './inside/kinds';
import { shown } from './say';
import { valueAt } from './value-at';

const words: EntriesWords = {
  missing: (values, place) => report('SB0560', values, place),
  wrong: (values, place) => report('SB0561', values, place),
  unknownKey: (values, place) => report('SB0562', values, place),
  unknownWord: (values, place) => report('SB0563', values, place),
  tooLong: (values, place) => report('SB0564', values, place)
};

/** Returns the wording of schema findings in a script of the organisation: SB0560 to SB0571, SB0575. */
export const operationsVoice = (value: unknown): Voice =>
  entriesVoice(words, ({ kind: what, path, of, expected, came, choices }, place) => {
    if (path.length === 0 && of === 'value') return report('SB0565', { came: cameAs(came) }, place);
    if (expected.startsWith('fewer:') && Array.isArray(came))
      return report('SB0571', { came: came.length, limit: expected.slice('fewer:'.length) }, place);
    const nearest = suggestion(shown(came), choices);
    if (expected === 'name:clause' && what === 'unknown')
      return report('SB0575', { came: shown(came), suggestion: nearest }, place);
    if (expected === 'name:event' && what === 'unknown')
      return report('SB0566', { name: shown(came), suggestion: nearest }, place);
    if (path[2] !== 'with') return undefined;
    const name = shown(valueAt(value, [...path.slice(0, 2), 'do']));
    if (expected === 'known:field') return report('SB0567', { name, field: shown(came), suggestion: nearest }, place);
    const field = path.length > 3 ? String(path.at(-1)) : undefined;
    if (what === 'missing') return report('SB0568', { name, field: field ?? neededBy(name) }, place);
    return expected === 'month' && field !== undefined
      ? report('SB0569', { name: field, came: shown(came) }, place)
      : undefined;
  });

const specs: Readonly<Record<string, CycleEventSpec>> = cycleEvents;

const names = Object.keys(specs);

const entry = z.discriminatedUnion('do', options(), {
  error: ({ code }) => (code === 'invalid_union' ? `expects:name:event:${names.join(',')}` : 'expects:mapping')
});

const name = textOf(60);
const clause = known(
  sopClauses.map(({ id }) => id),
  'clause'
);
const checked = oneOf(['pass', 'fail']).optional();
const quality = strict(
  Object.fromEntries(dimensions.map((dimension) => [dimension, checked])) as Record<Dimension, typeof checked>
);

/** Record of one ticket: its final data, and when it reached each stage. */
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

/** Ticket that is simulated in the script: its fixed data, and what the organisation knows of it. */
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

/** Script of the organisation beyond one ticket. Instants are milliseconds since 1970. */
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

export type OperationsFile = ReadBy<z.output<typeof operationsSchema>>;
export type WrittenTicket = OperationsFile['tickets'][number];
export type WrittenRecord = OperationsFile['records'][number];

export const mostTickets = 200;
export const mostRecords = 1000;
export const mostHouseEntries = 2000;

function options() {
  const [first, ...rest] = Object.entries(specs).map(([name, spec]) => done(name, spec));
  return [first!, ...rest] as const;
}

function done(name: string, { fields }: CycleEventSpec) {
  const shape = Object.fromEntries(Object.entries(fields).map(([field, spec]) => [field, fieldSchema(spec)]));
  const given = strict(shape, 'mapping', 'field').transform((it) => present(it));
  const free = Object.values(fields).every(({ optional }) => optional);
  return strict({ at: instant_ms, who: role, do: z.literal(name), with: free ? given.default({}) : given });
}

function fieldSchema({ type, choices, optional }: CycleField): z.ZodType {
  const value = {
    list: () => listOf(textOf(60)),
    time: () => instant_ms,
    choice: () => oneOf(choices ?? []),
    month: () => month,
    text: () => textOf(400)
  }[type]();
  return optional ? value.optional() : value;
}

function neededBy(event: string): string {
  const fields = Object.entries(cycleEventSpec(event)?.fields ?? {});
  return fields.find(([, { optional }]) => !optional)?.[0] ?? 'with';
}
