import type { Fields } from '#domain/entry';
import type { Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import type { EventSpec, FieldSpec } from '#machines/ticket-events';
import { choicesOf } from './choices';

const mostText = 500;
const mostNames = 20;

/** Mistakes in the fields of an event, or nothing. */
export function fieldMistake(spec: EventSpec, given: Fields, policy: Policy): Text | undefined {
  const fields = spec.fields ?? {};
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(fields, name)) continue;
    const known = Object.keys(fields);
    return known.length === 0
      ? { zh: `不带任何字段，却有 ${name}`, en: `it carries no fields, but ${name} came` }
      : { zh: `没有字段 ${name}，只有 ${known.join('、')}`, en: `it has no field ${name}, only ${known.join(', ')}` };
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (value === undefined) {
      if (field.optional) continue;
      return { zh: `缺少字段 ${name}`, en: `the field ${name} is missing` };
    }
    const choices = choicesOf(field, policy)?.map(({ id }) => id);
    if (!fits(field, value, choices)) {
      const expected = kinds[field.type](choices);
      return { zh: `${name} 应是${expected.zh}`, en: `${name} should be ${expected.en}` };
    }
  }
  return undefined;
}

function fits(field: FieldSpec, value: Fields[string], choices: readonly (string | number)[] | undefined): boolean {
  switch (field.type) {
    case 'text':
      return (
        (typeof value === 'string' && value.trim() !== '' && value.length <= mostText) || typeof value === 'number'
      );
    case 'number':
    case 'time':
    case 'duration':
      return typeof value === 'number' && Number.isFinite(value) && (field.type !== 'duration' || value > 0);
    case 'choice':
      return choices!.includes(value as string | number);
    case 'list':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.length <= mostNames &&
        value.every((each: string) => choices?.includes(each) ?? true)
      );
  }
}

const kinds: Readonly<Record<FieldSpec['type'], (choices: readonly (string | number)[] | undefined) => Text>> = {
  text: () => ({ zh: `不超过 ${mostText} 字的文字`, en: `a text of at most ${mostText} characters` }),
  number: () => ({ zh: '数字', en: 'a number' }),
  time: () => ({ zh: '时刻', en: 'a time' }),
  duration: () => ({ zh: '时长', en: 'a duration' }),
  choice: (choices = []) => ({ zh: `${choices.join('、')} 之一`, en: `one of ${choices.join(', ')}` }),
  list: (choices) =>
    choices
      ? { zh: `${choices.join('、')} 中若干项的列表`, en: `a list of some of ${choices.join(', ')}` }
      : { zh: `1 到 ${mostNames} 项的列表`, en: `a list of 1 to ${mostNames} names` }
};
