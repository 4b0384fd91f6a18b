/**
 * `npm run train`: learns the votes of the reader anew from the lines of the corpus that are worked on, and writes them to
 * `src/lib/language/votes/`. The same corpus gives the same files on every machine. To be run when the corpus has changed, or
 * the examples of the lexicon, or what makes a text ready to be read; a test says so when it was forgotten. The digest that it leaves beside the
 * corpus spares that test the learning while nothing has changed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/cli/files.ts';
import { readCorpus } from './understanding/corpus.ts';
import { digestOfLearning, learnedFile, votesOf, votingLanguages } from './understanding/voters.ts';

const corpus = readCorpus(join(root, 'tests/utterances'));
const learned = await votesOf(corpus);

for (const lang of votingLanguages) {
  const source = { family: `votes-${lang}`, votes: { [lang]: learned[lang] } };
  const path = `src/lib/language/votes/${lang}.json`;
  writeFileSync(join(root, path), `${JSON.stringify(source, undefined, 2)}\n`);
  console.log(`${path}: ${Object.keys(learned[lang]).length} names`);
}

writeFileSync(join(root, learnedFile), `${await digestOfLearning(corpus)}\n`);
