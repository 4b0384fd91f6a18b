import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Pattern } from './inside/compile';
import type { Lexicon } from './lexicon';
import { packLexicon, unpackLexicon, type PackedLexicon } from './packed';
import { makeReader } from './read';
import { prepareFor } from './script';
import { loadLexicon } from './testing/load';

await prepareFor(['這']);
const lexicon = loadLexicon();
const packed = packLexicon(lexicon);
const fetched = JSON.parse(JSON.stringify(packed)) as PackedLexicon;

test('a lexicon that was packed, sent as JSON and unpacked is the same lexicon', () => {
  expect(unpackLexicon(fetched)).toEqual(withoutOrigins(lexicon));
  expect(packLexicon(unpackLexicon(fetched))).toEqual(packed);
});

/** Where a rule was written is for explanations, and is not sent. */
function withoutOrigins(lexicon: Lexicon): Lexicon {
  const strip = (patterns: readonly Pattern[]): Pattern[] => patterns.map((one) => ({ ...one, source: undefined }));
  const entries = lexicon.entries.map((entry) => ({
    ...entry,
    family: undefined,
    patterns: strip(entry.patterns),
    unless: strip(entry.unless),
    notWith: strip(entry.notWith),
    doubtWith: strip(entry.doubtWith)
  }));
  return { ...lexicon, entries };
}

test('and reads the corpus alike', { timeout: 30_000 }, () => {
  const [read, readUnpacked] = [makeReader(lexicon), makeReader(unpackLexicon(fetched))];
  for (const lang of ['zh', 'en']) {
    for (const line of readFileSync(`tests/utterances/${lang}.jsonl`, 'utf8').split('\n').filter(Boolean)) {
      const { text } = JSON.parse(line) as { readonly text: string };
      expect(readUnpacked(text), text).toEqual(read(text));
    }
  }
});
