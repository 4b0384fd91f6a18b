import { listed, type Text } from '#domain/text';
import { shown } from '../say';

const kinds: Readonly<Record<string, Text>> = {
  mapping: { zh: '键值表（键: 值）', en: 'a mapping of keys to values' },
  object: { zh: '键值表（键: 值）', en: 'a mapping of keys to values' },
  record: { zh: '键值表（键: 值）', en: 'a mapping of keys to values' },
  text: { zh: '文字', en: 'text' },
  string: { zh: '文字', en: 'text' },
  shorter: { zh: '不超过 4000 字的文字', en: 'text of at most 4,000 characters' },
  id: { zh: '编号（字母、数字、连字符，最多 60 个）', en: 'an id of letters, digits and hyphens, at most 60' },
  duration: {
    zh: '带引号或不带引号的时长，如 10s、3m，大于 0 且不超过 24h',
    en: 'a duration with its unit, such as 10s or 3m, over 0 and at most 24h'
  },
  span: { zh: '带单位的时长，如 3s、5min、24h', en: 'a duration with its unit, such as 3s, 5min, 24h' },
  'duration-key': { zh: '时长，如 9s', en: 'a duration such as 9s' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  number: { zh: '数字', en: 'a number' },
  'whole-number': { zh: '整数', en: 'a whole number' },
  clock: { zh: '带引号的时刻，如 "09:00"', en: 'a time of day in quotes, such as "09:00"' },
  condition: { zh: '条件（见 conditions，或 all、any、not）', en: 'a formula (a condition, or all, any, not)' },
  value: { zh: '文字或数字', en: 'text or a number' },
  fact: { zh: '文字、数字或 { zh: …, en: … }', en: 'text, a number, or { zh: …, en: … }' },
  list: { zh: '列表（至少一项）', en: 'a list of at least one' },
  array: { zh: '列表', en: 'a list' },
  both: { zh: '{ zh: …, en: … }', en: '{ zh: …, en: … }' },
  formula: {
    zh: '条件：条件名、class:…、business:…、difficulty:…、care、vip，或 { all: […] }、{ any: […] }、{ not: … }',
    en: 'a formula: a condition, class:…, business:…, difficulty:…, care, vip, or { all: […] }, { any: […] }, { not: … }'
  },
  trigger: { zh: '触发词', en: 'a trigger' },
  format: { zh: '2', en: '2' },
  month: { zh: '月份，如 2026-11', en: 'a month such as 2026-11' },
  absent: { zh: '空着：没有这一项', en: 'absent' },
  time: { zh: '时间，如 1.8s、2m30s', en: 'a time such as 1.8s or 2m30s' },
  moment: {
    zh: '建单后的时长（如 30min）或上海时间（如 2026-11-27 17:30）',
    en: 'a time since the ticket was opened, such as 30min, or by the clock in Shanghai, such as 2026-11-27 17:30'
  },
  instant: { zh: '上海时间，如 2026-11-27 17:30', en: 'a time in Shanghai, such as 2026-11-27 17:30' },
  digits: { zh: '1–20 位数字', en: '1 to 20 digits' },
  deed: { zh: '一条记录：说了什么或做了什么', en: 'an entry: what was said, or what was done' },
  scalar: { zh: '文字、数字、true 或 false', en: 'text, a number, true or false' },
  iso: { zh: 'ISO 8601 时间，如 2026-10-08T09:00:00Z', en: 'an ISO 8601 time, such as 2026-10-08T09:00:00Z' }
};

/** Words a kind of value that a schema expects, with its possible values if it has some. */
export function kind(name: string, choices: readonly string[] = []): Text {
  const [first, ...rest] = name.split(':');
  if (first === 'one' || first === 'name') {
    const all = choices.length > 0 ? choices : rest.join(':').split(',');
    if (all.length === 1) return { zh: all[0]!, en: all[0]! };
    const { zh, en } = listed(all);
    return { zh: `${zh} 之一`, en: `one of ${en}` };
  }
  if (first === 'whole')
    return { zh: `从 ${rest[0]} 到 ${rest[1]} 的整数`, en: `a whole number from ${rest[0]} to ${rest[1]}` };
  if (first === 'shorter' && rest[0])
    return { zh: `不超过 ${rest[0]} 个字的文字`, en: `text of at most ${rest[0]} characters` };
  if (first === 'fewer') return { zh: `至多 ${rest[0]} 项`, en: `at most ${rest[0]} items` };
  if (first === 'between')
    return { zh: `从 ${rest[0]} 到 ${rest[1]} 的数`, en: `a number from ${rest[0]} to ${rest[1]}` };
  return Object.hasOwn(kinds, name) ? kinds[name]! : { zh: name, en: name };
}

export function cameAs(value: unknown): Text {
  if (Array.isArray(value))
    return value.length === 0 ? { zh: '空列表', en: 'an empty list' } : { zh: '列表', en: 'a list' };
  if (value === null) return { zh: '空', en: 'nothing' };
  if (typeof value === 'object') return { zh: '键值表', en: 'a mapping' };
  const text = shown(value);
  return text === '' ? { zh: '空', en: 'nothing' } : { zh: text, en: text };
}
