import { describe, expect, it } from 'vitest';
import { makeReader } from './read';
import { prepareFor } from './script';
import { isOldest, isUnseen, readCorpus } from '../../../tests/tools/understanding/corpus';
import { loadLexicon } from './testing/load';

await prepareFor(['這']);
const read = makeReader(loadLexicon());

/** The oldest lines, which every rule was made for; of the unseen third nobody who mends the lexicon reads a line, not even in the report of a test. */
const oldest = readCorpus('tests/utterances').filter((line) => isOldest(line) && !isUnseen(line.text));

for (const lang of ['zh', 'en']) {
  const lines = oldest.filter((line) => line.lang === lang);
  describe(`the corpus in ${lang}, ${lines.length} lines, is read as its authors meant it`, () => {
    it.each(lines)('$id $text', (line) => {
      const { parts, talk, forbidden } = read(line.text);
      const sure = [...parts, ...talk, ...forbidden].filter((hit) => hit.sure);
      const missing = [
        ...line.parts,
        ...line.talk,
        ...line.forbidden.map((name) => ({ name, value: undefined }))
      ].filter(
        (want) => !sure.some((hit) => hit.name === want.name && (want.value === undefined || hit.value === want.value))
      );
      const extra = sure.filter(
        (hit) => line.absent.includes(hit.name) || (hit.name === 'shirking' && !line.forbidden.includes(hit.name))
      );
      const found = sure.map((hit) => `${hit.name}=${hit.value ?? ''}`);
      expect({ missing, extra, found }).toEqual({ missing: [], extra: [], found });
    });
  });
}
