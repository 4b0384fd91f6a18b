/** What trainees were seen to say and had misread is read right, as a call reads it, whatever else was learned; of the unseen third nobody looks at a line. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeReader } from '#language/read';
import { prepareFor } from '#language/script';
import { namesHeard } from '#contact/names-heard';
import { loadLexicon, loadPolicy } from '../../../src/cli/data.ts';
import { root } from '../../../src/cli/files.ts';
import { must } from '../benches/figures.ts';
import { isHeld, isOldest, isUnseen, namesIn, readCorpus } from './corpus.ts';

const held = readCorpus(join(root, 'tests/utterances')).filter(
  (line) => isHeld(line) && !isOldest(line) && !isUnseen(line.text)
);
await prepareFor(held.map(({ text }) => text));
const read = makeReader(must(await loadLexicon()), namesHeard(undefined, must(await loadPolicy())));

it.each(held)('$id $text', (line) => {
  const { parts, talk, forbidden } = read(line.text);
  const found = new Set<string>([...parts, ...talk, ...forbidden].filter(({ sure }) => sure).map(({ name }) => name));
  const missing = [...namesIn(line)].filter((name) => !found.has(name));
  const extra = line.absent.filter((name) => found.has(name));
  expect({ missing, extra }).toEqual({ missing: [], extra: [] });
});
