import type { Fields } from '#domain/entry';
import type { FieldId } from '#domain/ids';
import { fieldName } from '#domain/terms';
import { both, listed, type Text } from '#domain/text';
import type { Policy } from '#machines/policy';
import type { Case } from '#machines/clause';
import { fieldsOf, type EventSpec, type FieldSpec } from '#machines/ticket-events';
import { choicesOf } from './choices';
import { valueText } from './field-text';

const mostText = 500;
const mostNames = 20;

/** Returns the first mistake in the fields of an event; `undefined` if there is none. */
export function fieldMistake(spec: EventSpec, given: Fields, of: Case, policy: Policy): Text | undefined {
  const fields = Object.fromEntries(fieldsOf(spec, of));
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
      const { zh, en } = fieldName(name as FieldId);
      return { zh: `缺少${zh}`, en: `the ${en} is missing` };
    }
    const choices = choicesOf(field, policy)?.map(({ id }) => id);
    if (!fits(field, value, choices)) {
      const { zh, en } = fieldName(name as FieldId);
      const expected = kinds[field.type](choices && namesOf(name, field, choices, policy));
      return { zh: `${zh}应是${expected.zh}`, en: `the ${en} should be ${expected.en}` };
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
      return choices?.includes(value as string | number) ?? true;
    case 'list':
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.length <= mostNames &&
        value.every((each: string) => choices?.includes(each) ?? true)
      );
  }
}

function namesOf(name: string, spec: FieldSpec, choices: readonly (string | number)[], policy: Policy): Text {
  return both((lang) => listed(choices.map((id) => valueText(name, id, { spec, from_ms: 0, policy, lang })))[lang]);
}

const kinds: Readonly<Record<FieldSpec['type'], (choices: Text | undefined) => Text>> = {
  text: () => ({ zh: `不超过 ${mostText} 字的文字`, en: `a text of at most ${mostText} characters` }),
  number: () => ({ zh: '数字', en: 'a number' }),
  time: () => ({ zh: '时刻', en: 'a time' }),
  duration: () => ({ zh: '时长', en: 'a duration' }),
  choice: (choices) => ({ zh: `${choices?.zh ?? ''}之一`, en: `one of ${choices?.en ?? ''}` }),
  list: (choices) =>
    choices
      ? { zh: `${choices.zh}中的若干项`, en: `a list of some of ${choices.en}` }
      : { zh: `1 到 ${mostNames} 项的列表`, en: `a list of 1 to ${mostNames} names` }
};
