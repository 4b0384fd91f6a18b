import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { changedBy } from '#formats/yaml-changes';
import type { Plain } from './changes.ts';
import { newDemand } from './customer.ts';
import { sidesOf, wordedFor } from './languages.ts';
import { newFact, newLine } from './tables.ts';

const read = (text: string): Plain => parse(text, { version: '1.2', schema: 'core' }) as Plain;

test.each([
  ['[en]', ['en']],
  ['en', ['en']],
  ['[zh-CN]', ['zh']],
  ['[en, zh-CN]', ['zh', 'en']],
  ['[fr]', ['zh', 'en']]
])('a scenario in %s is written in no other language', (languages, sides) => {
  expect(sidesOf(read(`languages: ${languages}`))).toEqual(sides);
});

test('what forms add to a scenario in one language says nothing in the other', () => {
  const text = 'languages: [en]\nlines: {}\nfacts: {}\ndemands: {}\n';
  const file = read(text);
  const said = wordedFor(file, { zh: '', en: ' What does it cost? ' });
  const made = [newLine(file, said), newFact(file, said, '7'), newDemand(file, said, said)];
  const after = made.reduce((all, { changes }) => changedBy(all, changes)!, text);
  expect(read(after)).toMatchObject({
    lines: { 'what-does-it-cost': { en: 'What does it cost?' } },
    facts: { whatDoesItCost: { label: { en: 'What does it cost?' } } },
    demands: { 'what-does-it-cost': { title: { en: 'What does it cost?' } } }
  });
  expect(after).not.toContain('zh');
  expect(newLine(read('languages: [zh-CN]'), { zh: '多少钱' }).changes).toEqual([
    { put: ['lines', 'line'], value: { zh: '多少钱' } }
  ]);
});
