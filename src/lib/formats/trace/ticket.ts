import { parseTime } from '#calendar/dates';
import { about, expects, itself, mapOf, meaning, oneOf, refuse, strict, whole } from '#domain/schema';
import { channels, difficulties } from '#domain/ids';
import { langs } from '#domain/text';
import { conditions, type Condition } from '#machines/clause';
import { z } from 'zod';
import { matching, textOf } from '../entries/basics';

const cares = ['elderly', 'disabled'] as const;

const opening_ms = z.string(expects('instant')).transform((written, context) => {
  const zoned = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(written) ? Date.parse(written) : NaN;
  const at_ms = parseTime(written) ?? zoned;
  return Number.isNaN(at_ms) ? refuse(context, written, 'instant') : at_ms;
});

const care = z
  .union(
    [z.boolean(), z.enum([...cares, 'true', 'false', 'none', 'no']), z.array(oneOf(cares))],
    meaning((came) => (Array.isArray(came) ? 2 : `one:${[...cares, 'true', 'false'].join(',')}`))
  )
  .transform((given) => (Array.isArray(given) ? given.length > 0 : !['false', 'none', 'no'].includes(String(given))));

const holds = z
  .union([z.boolean(), z.enum(['true', 'false'])], itself('one:true,false'))
  .transform((given) => String(given) === 'true');
const condition = Object.fromEntries(conditions.map((name) => [name, holds.optional()])) as Record<
  Condition,
  z.ZodOptional<typeof holds>
>;

const business = matching(/^[a-z][a-z-]{0,40}$/, 'id');
const tier = oneOf(['ordinary', 'vip']);
const sum = z.number(itself('number')).positive().max(10_000);
const room = mapOf(whole(0, 10_000));

export const ticketShape = {
  channel: about(oneOf(channels), '`hotline` `hall` `app` `wechat` `kiosk`', 'the same'),
  business: about(business, '策略的 `business-types` 之一', "one of the policy's `business-types`"),
  openedAt: about(opening_ms, '建单的时刻，如 `2026-11-27 17:30`', 'when it was opened, such as `2026-11-27 17:30`'),
  service: about(textOf(200).optional(), '涉及的业务名称', 'the service that it is about'),
  disputed: about(
    sum.optional(),
    '争议金额，元：解决投诉要退还的',
    'the sum in dispute, yuan: whoever settles the complaint gives it back'
  ),
  tier: about(tier.default('ordinary'), '`ordinary`（默认）或 `vip`', '`ordinary` (default) or `vip`'),
  care: about(care.default(false), '`true`，或 `elderly`、`disabled`', '`true`, or `elderly`, `disabled`'),
  lang: about(oneOf(langs).optional(), '客户的语言；默认看说的话', "the customer's language; else as they speak"),
  number: about(textOf(60).optional(), '工单号', 'its number'),
  difficulty: about(oneOf(difficulties).optional(), '`none` `ordinary` `major`', 'the same'),
  conditions: about(strict(condition).default({}), '本案成立与否的条件', 'what holds for the case, and what does not'),
  room: about(room.optional(), '各班组还能接几张单', 'how many tickets each team can still take')
};

export const ticketKeys: readonly string[] = Object.keys(ticketShape);

export const ticket = strict(ticketShape);
