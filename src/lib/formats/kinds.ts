import { shown } from './say';

type Pair = readonly [zh: string, en: string];

const kinds: Readonly<Record<string, Pair>> = {
  mapping: ['键值表（键: 值）', 'a mapping of keys to values'],
  object: ['键值表（键: 值）', 'a mapping of keys to values'],
  record: ['键值表（键: 值）', 'a mapping of keys to values'],
  text: ['文字', 'text'],
  string: ['文字', 'text'],
  shorter: ['不超过 4000 字的文字', 'text of at most 4,000 characters'],
  id: ['编号（字母、数字、连字符，最多 60 个）', 'an id of letters, digits and hyphens, at most 60'],
  duration: [
    '带引号或不带引号的时长，如 10s、3m，大于 0 且不超过 24h',
    'a duration with its unit, such as 10s or 3m, over 0 and at most 24h'
  ],
  span: ['带单位的时长，如 3s、5min、24h', 'a duration with its unit, such as 3s, 5min, 24h'],
  'duration-key': ['时长，如 9s', 'a duration such as 9s'],
  boolean: ['true 或 false', 'true or false'],
  number: ['数字', 'a number'],
  'whole-number': ['整数', 'a whole number'],
  clock: ['带引号的时刻，如 "09:00"', 'a time of day in quotes, such as "09:00"'],
  condition: ['条件（见 conditions，或 all、any、not）', 'a formula (a condition, or all, any, not)'],
  value: ['文字或数字', 'text or a number'],
  fact: ['文字、数字或 { zh: …, en: … }', 'text, a number, or { zh: …, en: … }'],
  list: ['列表（至少一项）', 'a list of at least one'],
  array: ['列表', 'a list'],
  both: ['{ zh: …, en: … }', '{ zh: …, en: … }'],
  formula: [
    '条件：条件名、class:…、business:…、difficulty:…、care、vip，或 { all: […] }、{ any: […] }、{ not: … }',
    'a formula: a condition, class:…, business:…, difficulty:…, care, vip, or { all: […] }, { any: […] }, { not: … }'
  ],
  trigger: ['触发词', 'a trigger'],
  format: ['1', '1'],
  time: ['时间，如 1.8s、2m30s', 'a time such as 1.8s or 2m30s'],
  moment: [
    '建单后的时长（如 30min）或上海时间（如 2026-11-27 17:30）',
    'a time since the ticket was opened, such as 30min, or by the clock in Shanghai, such as 2026-11-27 17:30'
  ],
  instant: ['上海时间，如 2026-11-27 17:30', 'a time in Shanghai, such as 2026-11-27 17:30'],
  digits: ['1–20 位数字', '1 to 20 digits'],
  iso: ['ISO 8601 时间，如 2026-10-08T09:00:00Z', 'an ISO 8601 time, such as 2026-10-08T09:00:00Z']
};

/**
 * What a place expects, as people say it.
 * @param choices what is to choose from, where the kind has some
 */
export function kind(name: string, choices: readonly string[] = []): Pair {
  const [first, ...rest] = name.split(':');
  if (first === 'one' || first === 'name') {
    const list = choices.length > 0 ? choices : rest.join(':').split(',');
    return [`${list.join('、')} 之一`, `one of ${list.join(', ')}`];
  }
  if (first === 'whole') return [`${rest[0]} 到 ${rest[1]} 的整数`, `a whole number from ${rest[0]} to ${rest[1]}`];
  if (first === 'between') return [`${rest[0]} 到 ${rest[1]} 的数`, `a number from ${rest[0]} to ${rest[1]}`];
  return Object.hasOwn(kinds, name) ? kinds[name]! : [name, name];
}

/** A value of the author's, as a sentence can tell it. */
export function cameAs(value: unknown): readonly [zh: string, en: string] {
  if (Array.isArray(value)) return ['列表', 'a list'];
  if (value === null) return ['空', 'nothing'];
  if (typeof value === 'object') return ['键值表', 'a mapping'];
  const text = shown(value);
  return text === '' ? ['空', 'nothing'] : [text, text];
}
