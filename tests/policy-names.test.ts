/** Whoever reads a policy reads names, never the ids that its file has: in its form, in differences, and of what decides a reading. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { policyDifferences } from '#analysis/policy-differences';
import type { Text } from '#domain/text';
import { policyForm, type FormField } from '#formats/policy-form';
import { keyTitle, policyNames } from '#formats/policy-names';
import { ValueWords } from '#formats/policy-values';
import { withValueAt } from '#formats/value-at';
import type { PolicyFile } from '#machines/policy';

const shipped = parse(readFileSync('machines/policy/default.yaml', 'utf8')) as PolicyFile;
const form = policyForm(shipped, shipped);
const groups = form.flatMap((section) => section.groups);
const fields = groups.flatMap((group) => group.fields);
const names = policyNames([shipped]);
const words = new ValueWords(names);

/** All that stands in the file as a name of its own: `2.2-ordinary-2h`, `fee-dispute`, `serviceNumber`, `class:fault`. */
const ids = new Set<string>();
(function collect(value: unknown): void {
  if (typeof value === 'string' && /^[a-z\d.]+([-:][a-z][\w:.-]+|[A-Z]\w*)$/.test(value)) ids.add(value);
  else if (Array.isArray(value)) value.forEach(collect);
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) [key, each].forEach(collect);
})(shipped);
/** English words that are spelt as an id is, and what is written in Latin letters in Chinese, too. */
const english = new Set(['self-help', 'first-contact', 'back-office']);
const latin = new Set(['APP', 'VIP', 'PON', 'LOS']);

/** What of a text looks like an id, or like a place to be filled. */
function slugs({ zh, en }: Text): readonly string[] {
  const inZh = zh.match(/[a-z][\w.:-]*|\{\w*\}/gi) ?? [];
  const inEn = en.match(/\w[\w.:-]*\w|\{\w*\}/g) ?? [];
  return [
    ...inZh.filter((it) => !latin.has(it)),
    ...inEn.filter((it) => (ids.has(it) && (it === en || !english.has(it))) || it.startsWith('{')),
    ...(en.match(/\p{Script=Han}+/gu) ?? [])
  ];
}
const told = (of: string, ...texts: readonly (Text | undefined)[]): readonly string[] =>
  texts.flatMap((text) => (text ? slugs(text).map((slug) => `${of}: ${slug}`) : []));

/** What is the author's own wording, in one language or as it is written in the file: no name of anything. */
const isWording = ({ control: { kind }, path }: FormField): boolean =>
  kind === 'text' || kind === 'texts' || path[0] === 'wrap-up';

test('every one of 512 values is called by a name, in both languages, and so is what it can be', () => {
  expect(fields.length).toBeGreaterThanOrEqual(512);
  const untold = [
    ...groups.flatMap(({ id, titles, about, addable }) =>
      told(`group ${id}`, ...titles, about.reason, ...addable.map(({ title }) => title))
    ),
    ...fields.flatMap(({ id, title, about, control }) =>
      told(id, title, about.reason, ...('choices' in control ? control.choices.map((it) => it.title) : []))
    )
  ];
  expect([...new Set(untold)]).toEqual([]);
});

test('every value is told in words', () => {
  const untold = fields
    .filter((field) => !isWording(field))
    .flatMap((field) => told(field.id, words.of(field.path, field.shipped)));
  expect([...new Set(untold)]).toEqual([]);
});

test('a difference calls a value as the form does', () => {
  const untold: string[] = [];
  const otherwise: string[] = [];
  for (const field of fields.filter((it) => !isWording(it))) {
    const { shipped: value, path, id, title, control } = field;
    const other =
      typeof value === 'number'
        ? value + 1
        : typeof value === 'boolean'
          ? !value
          : Array.isArray(value)
            ? []
            : undefined;
    if (other === undefined) continue;
    for (const found of policyDifferences(shipped, withValueAt(shipped, path, other))) {
      untold.push(...told(id, found.title, found.section, found.before, found.after));
      if (control.kind !== 'yaml' && !found.title.zh.includes(title.zh.split(' · ').at(-1)!))
        otherwise.push(`${id}: ${title.zh} / ${found.title.zh}`);
    }
  }
  expect([...new Set(untold)]).toEqual([]);
  expect(otherwise).toEqual([]);
});

test('what decides a reading is called by its name', () => {
  const deciding = (shipped.decisions ?? []).flatMap(({ key }) => (key === undefined ? [] : [key]));
  expect(deciding).toContain('gates');
  expect(deciding.flatMap((key) => told(key, keyTitle(names, key.split('.'))))).toEqual([]);
});

test('no reading has an id in its words', () => {
  expect((shipped.decisions ?? []).flatMap((it, at) => told(String(at), it))).toEqual([]);
});
