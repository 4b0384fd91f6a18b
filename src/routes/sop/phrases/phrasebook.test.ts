import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LexiconSource } from '#language/lexicon';
import { askedBy } from './asked-by.ts';
import { ofLanguage } from '#workspace/phrases/lang-of.ts';
import { phrasebookOf, search } from '#workspace/phrases/phrasebook.ts';
import { topicsOf } from './trainer-page.svelte.ts';

const folder = 'src/lib/language/lexicon';
const sources = readdirSync(folder).map((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as LexiconSource);
const book = phrasebookOf(sources);

test('every name of the catalogue is there once, with its meaning and examples', () => {
  expect(new Set(book.entries.map(({ name }) => name)).size).toBe(54);
  for (const entry of book.entries) {
    expect(entry.means.zh && entry.means.en && entry.title.zh && entry.title.en, entry.name).toBeTruthy();
    for (const language of ['zh', 'en'] as const)
      expect(ofLanguage(entry.yes, language).length, entry.name).toBeGreaterThan(0);
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

test('every topic of the lexicon has a name and its place', () => {
  const topics = topicsOf(book.entries);
  expect(topics.flatMap(({ entries }) => entries)).toHaveLength(book.entries.length);
  expect(topics.filter(({ id, title }) => title() === id)).toEqual([]);
  expect(topics[0]?.entries[0]?.name).toBe('greeting');
});

test('what a clause asks to be said or never to be said is told with it', () => {
  expect(askedBy('agent-id').map(({ id }) => id)).toEqual(['1.1-hotline-greet']);
  expect(askedBy('shirking').map(({ id }) => id)).toEqual(['5.1-shirking']);
  expect(askedBy('hold')).toEqual([]);
});
