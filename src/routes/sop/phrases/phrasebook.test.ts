import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LexiconSource } from '#language/lexicon';
import { phrasebookOf, search } from './phrasebook.ts';

const folder = 'src/lib/language/lexicon';
const sources = readdirSync(folder).map((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as LexiconSource);
const book = phrasebookOf(sources);

test('every name of the catalogue is there once, with its meaning, examples and wordings', () => {
  expect(new Set(book.entries.map(({ name }) => name)).size).toBe(54);
  for (const entry of book.entries) {
    expect(entry.means.zh && entry.means.en && entry.title.zh && entry.title.en, entry.name).toBeTruthy();
    expect(entry.yes.length * entry.wordings.length, entry.name).toBeGreaterThan(0);
  }
});

test('it is searched by name, meaning or example in either language', () => {
  expect(search(book.entries, 'agent number').map(({ name }) => name)).toContain('agent-id');
  expect(search(book.entries, '推脱')[0]?.name).toBe('shirking');
  expect(search(book.entries, '')).toHaveLength(54);
  expect(search(book.entries, 'no such words')).toEqual([]);
});

test('it explains a sentence', () => {
  expect(book.explain('您好').map(({ name, verdict }) => [name, verdict])).toEqual([['greeting', 'sure']]);
});
