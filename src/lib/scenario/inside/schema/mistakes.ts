import { teller } from '../say';

/** What can be wrong with the shape of a scenario. */
// prettier-ignore
export const sayShape = teller({
  SB0301: ['error', '缺少 {name}', '{name} is missing', '补上 {name}：{expected}', 'add {name}: {expected}'],
  SB0302: ['error', '{name} 应是{expected}，写的是 {came}', '{name} should be {expected}, it says {came}', '改成{expected}', 'write {expected}'],
  SB0303: ['error', '不认识的键 {name}', 'unknown key {name}', '{suggestion}', '{suggestion}'],
  SB0304: ['error', '{name} 不能是 {came}', '{name} cannot be {came}', '{suggestion}', '{suggestion}'],
  SB0305: ['error', '这里应是一份场景文件，写的是 {came}', 'this should be a scenario, it is {came}', '从 scenarios/ 里的一个文件复制开始', 'start from a copy of a file in scenarios/']
});

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
  'duration-key': ['时长，如 9s', 'a duration such as 9s'],
  boolean: ['true 或 false', 'true or false'],
  number: ['数字', 'a number'],
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
  format: ['1', '1']
};

/** What a place expects, as people say it. */
export function kind(name: string): Pair {
  const [first, ...rest] = name.split(':');
  if (first === 'whole') return [`${rest[0]} 到 ${rest[1]} 的整数`, `a whole number from ${rest[0]} to ${rest[1]}`];
  if (first === 'one')
    return [`${rest.join(':').replaceAll(',', '、')} 之一`, `one of ${rest.join(':').replaceAll(',', ', ')}`];
  return kinds[name] ?? [name, name];
}
