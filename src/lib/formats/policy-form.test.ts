import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { PolicyFile } from '#machines/policy';
import { fieldId, policyForm, type FormField, type FormSection } from './policy-form';

const shipped = parse(readFileSync('machines/policy/default.yaml', 'utf8')) as PolicyFile;
const tight = parse(readFileSync('tests/policies/tight.yaml', 'utf8')) as PolicyFile;

const fieldsOf = (form: readonly FormSection[]): readonly FormField[] =>
  form.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields));
const form = policyForm(shipped, shipped);
const field = (id: string, of = form) => fieldsOf(of).find((it) => it.id === id);

describe('the form of a policy', () => {
  test.each([
    ['shipped', shipped],
    ['tight', tight]
  ])('has a place for every value of the %s one', (_, policy) => {
    const ids = new Set(fieldsOf(policyForm(policy, shipped)).map(({ id }) => id));
    const left: string[] = [];
    const walk = (value: unknown, path: readonly string[]): void => {
      if (ids.has(fieldId(path))) return;
      if (value !== null && typeof value === 'object' && !Array.isArray(value))
        for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
      else left.push(fieldId(path));
    };
    for (const [key, value] of Object.entries(policy))
      if (!['policy', 'version', 'decisions'].includes(key)) walk(value, [key]);
    expect(left).toEqual([]);
  });

  test('calls all of it by names, never by ids, and shows each value once', () => {
    const titles = form
      .flatMap(({ groups }) => groups)
      .flatMap(({ id, titles }) => titles.map((title) => ({ id, title })));
    const choices = fieldsOf(form).flatMap(({ id, control }) =>
      'choices' in control ? control.choices.map(({ value, title }) => ({ id: `${id}=${value}`, title })) : []
    );
    const unnamed = [...titles, ...fieldsOf(form), ...choices].filter(({ title }) => /^[\w-]+$/.test(title.zh));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
    const ids = fieldsOf(form).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('calls a limit as differences do, with its clause and what is shipped', () => {
    const changed = { ...shipped, limits: { '2.2-ordinary-2h': '1h' } };
    expect(field('limits/2.2-ordinary-2h', policyForm(changed, shipped))).toMatchObject({
      title: { zh: '业务支撑意见时限', en: 'Conclusion of the back office' },
      about: { clauses: ['2.2-ordinary-2h'], unit: 'limit' },
      control: { kind: 'limit' },
      value: '1h',
      shipped: '2h'
    });
  });

  test('knows how each kind of value is put in', () => {
    const kinds = Object.fromEntries(
      [
        'ticket/slot',
        'calendar/hours/from',
        'late',
        'gates',
        'ticket/unanswered',
        'teams/field',
        'says-nothing',
        'ticket/dispatch',
        'taboos/asks-back/costs'
      ].map((id) => [id, field(id)?.control.kind])
    );
    expect(kinds).toEqual({
      'ticket/slot': 'duration',
      'calendar/hours/from': 'clock',
      late: 'number',
      gates: 'choices',
      'ticket/unanswered': 'choice',
      'teams/field': 'bilingual',
      'says-nothing': 'texts',
      'ticket/dispatch': 'yaml',
      'taboos/asks-back/costs': 'number-or'
    });
    expect(field('late')?.control).toMatchObject({ least: 0, most: 100 });
  });

  test('offers the clauses that have no value of their own yet', () => {
    const weights = form.flatMap(({ groups }) => groups).find(({ id }) => id === 'weights');
    expect(weights?.addable.map(({ value }) => value)).toContain('2.1-identity');
  });

  test('is made of a policy that is wrong, too', () => {
    for (const raw of [
      null,
      7,
      [],
      { limits: 3 },
      { limits: { '2.2-ordinary-2h': [] } },
      { ticket: { 'self-help': {} } }
    ])
      expect(fieldsOf(policyForm(raw, shipped)).length).toBeGreaterThan(400);
  });
});
