import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../src/cli/files.ts';
import { lexiconSources } from '../../../src/cli/data.ts';
import { must } from '../benches/figures.ts';
import { readCorpus } from './corpus.ts';
import { votesOf, votingLanguages } from './voters.ts';

test('what was learned is what the corpus gives now: if not, npm run train', { timeout: 120_000 }, async () => {
  const learned = await votesOf(readCorpus(join(root, 'tests/utterances')));
  const shipped = must(lexiconSources());
  for (const lang of votingLanguages) {
    const votes = shipped.find((source) => source.votes?.[lang])!.votes![lang]!;
    for (const [name, vote] of Object.entries(learned[lang])) expect(vote, `${lang} ${name}`).toEqual(votes[name]);
  }
});
