import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hash32 } from '#domain/digest';
import { makeReader } from './read';
import { prepareFor } from './script';
import { loadLexicon } from './testing/load';

interface Wanted {
  readonly name: string;
  readonly value?: string | number;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly parts: readonly Wanted[];
  readonly absent: readonly string[];
  readonly talk: readonly Wanted[];
  readonly forbidden: readonly string[];
}

await prepareFor(['這']);
const read = makeReader(loadLexicon());

for (const lang of ['zh', 'en']) {
  const lines = readFileSync(`tests/utterances/${lang}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    // Of the unseen third nobody who mends the lexicon reads a line, not even in the report of a test.
    .filter(({ text }) => hash32(text) % 3 !== 0);
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
