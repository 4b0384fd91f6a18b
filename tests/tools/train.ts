/**
 * `npm run train`: learns the votes of the reader anew from the lines of the corpus that are worked on, and writes them to
 * `src/lib/language/votes/`, and how well lines are read with them to where the page about phrases shows it. The same corpus gives the same files on every machine. To be run when the corpus has changed, or
 * the examples of the lexicon, or what makes a text ready to be read; a test says so when it was forgotten. The digest that it leaves beside the
 * corpus spares that test the learning while nothing has changed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { prepareFor } from '#language/script';
import { loadLexicon, loadPolicy } from '../../src/cli/data.ts';
import { root } from '../../src/cli/files.ts';
import { must } from './benches/figures.ts';
import { readCorpus } from './understanding/corpus.ts';
import { publishedFigures, publishedFile } from './understanding/published.ts';
import { tableOf } from './understanding/table.ts';
import { digestOfLearning, learnedFile, learnedFrom, votingLanguages } from './understanding/voters.ts';

const corpus = readCorpus(join(root, 'tests/utterances'));
const learning = await learnedFrom(corpus);

for (const lang of votingLanguages) {
  const source = { family: `votes-${lang}`, votes: { [lang]: learning.votes[lang] } };
  const path = `src/lib/language/votes/${lang}.json`;
  writeFileSync(join(root, path), `${JSON.stringify(source, undefined, 2)}\n`);
  console.log(`${path}: ${Object.keys(learning.votes[lang]).length} names`);
}

const digest = await digestOfLearning(corpus);
writeFileSync(join(root, learnedFile), `${digest}\n`);
await prepareFor(corpus.map(({ text }) => text));
const figures = publishedFigures(corpus, must(await loadLexicon()), must(await loadPolicy()), learning, digest);
const style = { ...(await resolveConfig(publishedFile)), filepath: publishedFile };
writeFileSync(publishedFile, await format(JSON.stringify(figures), style));
for (const row of tableOf(figures)) console.log(row);
