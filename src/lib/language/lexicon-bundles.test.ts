import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../tests/tools/understanding/corpus';
import { compileLexicon } from './lexicon';
import { Packs } from './lexicon-bundles';
import { makeReader } from './read';
import type { Reading } from './reading';
import { prepareFor } from './script';
import { slimLexicon } from './bundle-for-language';
import { loadLexicon, loadSources } from './testing/load';

const sources = loadSources();
const texts = readCorpus('tests/utterances').map(({ text }) => text);
const fifth = texts.filter((_, at) => at % 5 === 0);
const asked: string[] = [];

const whole = makeReader(loadLexicon());
const known = new Map<string, Reading>();

/** What the whole makes of a text; the pieces of both languages are held against the same reading. */
function byWhole(text: string): Reading {
  const reading = known.get(text) ?? whole(text);
  known.set(text, reading);
  return reading;
}

const packs = (own: 'zh' | 'en') =>
  new Packs(own, async (pack) => {
    asked.push(`${own} ${pack}`);
    return JSON.parse(JSON.stringify(slimLexicon(sources, pack))) as ReturnType<typeof slimLexicon>;
  });

beforeAll(() => prepareFor(texts));

describe.each(['zh', 'en'] as const)('the lexicon in pieces, in a call in %s', (own) => {
  test('reads the corpus, every fifth line of it, like the whole', { timeout: 120_000 }, async () => {
    const pieces = packs(own);
    await pieces.prepare(texts);
    const read = pieces.reader();
    for (const text of fifth) expect(read(text), text).toEqual(byWhole(text));
  });
});

test('a piece comes when a text first needs it, and once', async () => {
  asked.length = 0;
  const pieces = packs('zh');
  await pieces.prepare(['您好，可以在APP里查']);
  expect(asked).toEqual(['zh zh']);
  expect(pieces.isReadyFor('喂？1024')).toBe(true);
  expect(pieces.isReadyFor('您好，agent 1024 speaking')).toBe(false);
  expect(() => pieces.reader()('Hello, how can I help you?')).toThrow('prepare()');
  await Promise.all([pieces.prepare(['您好，agent 1024 speaking']), pieces.prepare(['how can I help you?'])]);
  expect(asked).toEqual(['zh zh', 'zh both']);
  expect(
    pieces
      .reader()('您好，agent 1024 speaking')
      .parts.map(({ name }) => name)
  ).toEqual(['greeting', 'agent-id']);
});

test('what cannot be fetched is asked for again', async () => {
  let online = false;
  const pieces = new Packs('en', async (pack) => {
    if (!online) throw new Error('offline');
    return slimLexicon(sources, pack);
  });
  await expect(pieces.prepare([])).rejects.toThrow('offline');
  online = true;
  await pieces.prepare([]);
  expect(pieces.reader()('Good morning').parts).toHaveLength(1);
});

test('a slim lexicon keeps nothing that only people read, and compiles', () => {
  const slim = slimLexicon(sources, 'zh');
  expect(JSON.stringify(slim)).not.toMatch(/"(means|yes|no)":/);
  expect(JSON.stringify(slim.entries)).not.toContain('good morning');
  expect(compileLexicon([slim]).ok).toBe(true);
});
