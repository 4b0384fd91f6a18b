import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../src/cli/files.ts';
import { lexiconSources } from '../../../src/cli/data.ts';
import { must } from '../benches/figures.ts';
import { readCorpus } from './corpus.ts';
import { digestOfLearning, learnedFile, learnedFrom, votingLanguages } from './voters.ts';

const corpus = readCorpus(join(root, 'tests/utterances'));

/** True if neither anything to learn from nor what was learned has changed since `npm run train`; learning again takes a minute or more. */
async function isAsLearned(): Promise<boolean> {
  const file = join(root, learnedFile);
  return existsSync(file) && readFileSync(file, 'utf8').trim() === (await digestOfLearning(corpus));
}

test('what was learned is what the corpus gives now: if not, npm run train', { timeout: 400_000 }, async () => {
  if (await isAsLearned()) return;
  const { votes: learned } = await learnedFrom(corpus);
  const shipped = must(lexiconSources());
  for (const lang of votingLanguages) {
    const votes = shipped.find((source) => source.votes?.[lang])!.votes![lang]!;
    for (const [name, vote] of Object.entries(learned[lang])) expect(vote, `${lang} ${name}`).toEqual(votes[name]);
  }
});

test('a change of one line is noticed', async () => {
  const [first, ...rest] = corpus;
  const digest = await digestOfLearning(corpus);
  expect(await digestOfLearning(corpus)).toBe(digest);
  expect(await digestOfLearning([{ ...first!, text: `${first!.text}!` }, ...rest])).not.toBe(digest);
});
