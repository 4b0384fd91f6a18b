import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../tests/tools/understanding/corpus';
import { slimLexicon } from './bundle-for-language';
import { compileLexicon } from './lexicon';
import type { LexiconBundle, ReadLanguage } from './lexicon-bundle';
import { LexiconPiece } from './lexicon-piece';
import { makeReader } from './read';
import type { Reading } from './reading';
import { prepareFor } from './script';
import { loadLexicon, loadSources } from './testing/load';
import { sample } from '../../../tests/tools/sample.ts';

const sources = loadSources();
const texts = readCorpus('tests/utterances').map(({ text }) => text);
const fifth = texts.filter((_, at) => at % 5 === 0);

const whole = makeReader(loadLexicon());
const known = new Map<string, Reading>();

/** What the whole makes of a text; the pieces of both languages are held against the same reading. */
function byWhole(text: string): Reading {
  const reading = known.get(text) ?? whole(text);
  known.set(text, reading);
  return reading;
}

/** A piece as it comes out of what is fetched. */
function piece(own: ReadLanguage, pack: LexiconBundle): LexiconPiece {
  const sent = pack === 'both' ? sources : [slimLexicon(sources, pack)];
  return new LexiconPiece(own, pack, JSON.parse(JSON.stringify(sent)) as typeof sent);
}

beforeAll(() => prepareFor(texts));

describe.each(['zh', 'en'] as const)('the lexicon in pieces, in a call in %s', (own) => {
  test('reads the corpus, every fifth line of it, like the whole', () => {
    const [small, large] = [piece(own, own), piece(own, 'both')];
    const [read, readAny] = [small.reader(), large.reader()];
    const alone = fifth.filter((text) => small.isEnoughFor(text));
    expect(alone.length).toBeGreaterThan(fifth.length / 4);
    for (const text of sample(fifth, 120)) {
      const reading = (small.isEnoughFor(text) ? read : readAny)(text);
      expect(reading, text).toEqual(byWhole(text));
    }
  });
});

test('a piece is enough for its own language and for what is at home in it', () => {
  const chinese = piece('zh', 'zh');
  expect(chinese.isEnoughFor('您好，可以在APP里查')).toBe(true);
  expect(chinese.isEnoughFor('喂？1024')).toBe(true);
  expect(chinese.isEnoughFor('您好，agent 1024 speaking')).toBe(false);
  expect(chinese.isEnoughFor('Hello, how can I help you?')).toBe(false);
  expect(() => chinese.reader()('Hello, how can I help you?')).toThrow('is enough for');
});

test('a slim lexicon keeps nothing that only people read, and compiles', () => {
  const slim = slimLexicon(sources, 'zh');
  expect(JSON.stringify(slim)).not.toMatch(/"(means|yes|no)":/);
  expect(JSON.stringify(slim.entries)).not.toContain('good morning');
  expect(compileLexicon([slim]).ok).toBe(true);
});
