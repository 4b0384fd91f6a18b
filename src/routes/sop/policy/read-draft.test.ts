import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PolicyFile } from '#machines/policy';
import { putAt } from '#formats/yaml-edit';
import { formOf, isSound, readDraft } from './read-draft.ts';

const text = readFileSync('machines/policy/default.yaml', 'utf8');
const shipped = readDraft(text);
const file = shipped.raw as PolicyFile;

const wrongWith = (changed: string) => {
  const draft = readDraft(changed);
  const { problems } = formOf(draft, file);
  return { sound: isSound(draft), at: [...problems.keys()], codes: draft.diagnostics.map(({ code }) => code) };
};

test('the shipped policy has nothing wrong with it', () => {
  expect(wrongWith(text)).toEqual({ sound: true, at: [], codes: [] });
});

test.each<[string, readonly string[], unknown]>([
  ['limits/2.2-ordinary-2h', ['limits', '2.2-ordinary-2h'], 'soon'],
  ['late', ['late'], 120],
  ['gates', ['gates'], ['5.1-shirk']],
  ['teams/field', ['teams', 'field', 'zh'], ''],
  ['ticket/dispatch', ['ticket', 'dispatch'], [{ class: 'fault', team: 'nobody' }]]
])('what is wrong is shown at its field: %s', (id, path, value) => {
  const found = wrongWith(putAt(text, path, { value })!);
  expect(found.sound).toBe(false);
  expect(found.at).toContain(id);
});

test('a text that is no YAML is told with its line, and has an empty form of what is shipped', () => {
  const draft = readDraft(text.replace('pass: {', 'pass: {{'));
  expect(draft.raw).toBeUndefined();
  expect(draft.diagnostics[0]?.line).toBeGreaterThan(50);
  expect(formOf(draft, file).form.length).toBeGreaterThan(10);
});

test('a text that only says what differs is read as the whole that it makes', () => {
  const small = 'extends: default\npolicy: quicker\nversion: 1\nlimits:\n  2.2-ordinary-2h: 1h\n';
  const draft = readDraft(small, file);
  expect(isSound(draft)).toBe(true);
  expect(draft.policy?.limits['2.2-ordinary-2h']).toEqual({ per: 'wall', ms: 3_600_000 });
  expect(draft.policy?.scripts).toEqual(shipped.policy!.scripts);
  const changed = formOf(draft, file)
    .form.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
    .filter((field) => JSON.stringify(field.value) !== JSON.stringify(field.shipped));
  expect(changed.map(({ id }) => id)).toContain('limits/2.2-ordinary-2h');
  expect(changed.length).toBeLessThan(4);
});

test('whatever comes is answered', () => {
  const pieces = fc.array(fc.constantFrom(...'{}[]:,-&*!|>"\'\n \t#%@?a1é中\u0000'), { maxLength: 60 });
  fc.assert(
    fc.property(pieces, (signs) => {
      const draft = readDraft(signs.join(''));
      expect(isSound(draft)).toBe(false);
      expect(draft.diagnostics.length).toBeGreaterThan(0);
    })
  );
});
