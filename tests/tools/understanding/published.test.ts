import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parts, talkActs, forbiddenLabels } from '#domain/act-ids';
import type { PublishedFigures } from '../../../src/routes/sop/phrases/published.ts';
import { root } from '../../../src/cli/files.ts';
import { isUnseen, readCorpus } from './corpus.ts';
import { publishedFile } from './published.ts';
import { tableOf } from './table.ts';
import { digestOfLearning } from './voters.ts';

const figures = JSON.parse(readFileSync(publishedFile, 'utf8')) as PublishedFigures;
const corpus = readCorpus(join(root, 'tests/utterances'));

test('the figures on the page about phrases are of today’s reader and corpus: if not, npm run train', async () => {
  expect(figures.digest).toBe(await digestOfLearning(corpus));
});

test.each(['zh', 'en'] as const)('in %s every line is counted once, and every name has its figures', (lang) => {
  const { registers, names } = figures.languages[lang];
  const counted = Object.values(registers).flatMap(({ worked, unseen }) => [worked.lines, unseen.lines]);
  expect(counted.reduce((sum, lines) => sum + lines, 0)).toBe(corpus.filter((line) => line.lang === lang).length);
  expect(Object.keys(names)).toEqual([...parts, ...talkActs, ...forbiddenLabels]);
});

test('what is shown of mistakes is of lines that are worked on', () => {
  const unseen = new Set(corpus.filter(({ text }) => isUnseen(text)).map(({ text }) => text));
  for (const { names } of Object.values(figures.languages))
    for (const { missed, imagined } of Object.values(names))
      for (const text of [...missed, ...imagined]) expect(unseen.has(text)).toBe(false);
});

test('the table has a row for each register and half', () => {
  const rows = tableOf(figures).filter((row) => /^(zh|en), /.test(row));
  const registers = Object.values(figures.languages).flatMap((language) => Object.keys(language.registers));
  expect(rows).toHaveLength(2 * registers.length);
});
