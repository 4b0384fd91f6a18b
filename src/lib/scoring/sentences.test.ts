import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { callClauses } from '#machines/call-clauses';
import { retiredWords } from './words/retired';
import { durationText, sentence, sentenceCodes, windowText } from './sentences';

const folder = import.meta.dirname;
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'sentences.ts' && !name.startsWith('words')
  )
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

it('has words for every code that a rule can say', () => {
  const said = [...sources.matchAll(/say\(\s*'([a-z0-9-]+)'|code: '([a-z0-9-]+)', values/g)].map(
    (found) => found[1] ?? found[2]!
  );
  expect(said.length).toBeGreaterThan(30);
  expect([...new Set(said)].filter((code) => !sentenceCodes.has(code))).toEqual([]);
  expect(
    said.filter((code) => Object.hasOwn(retiredWords, code)),
    'what is retired is not said'
  ).toEqual([]);
});

it('has words for what would have met every clause that is met by an instant', () => {
  const wanted = callClauses
    .filter(({ met }) => met.by === 'milestone' || met.by === 'within')
    .map(({ id }) => `do-${id}`);
  expect(wanted.filter((code) => !sentenceCodes.has(code))).toEqual([]);
});

it('keeps the words of what cards were sealed with, holes filled from what those had', () => {
  const part = { zh: '资费', en: 'fee' };
  const then = {
    parts: part,
    closes: part,
    late: 50,
    most: 60,
    part: 'fee',
    field: 'contact',
    given: '139',
    yuan: 200,
    limit_ms: 86_400_000
  };
  for (const code of Object.keys(retiredWords))
    for (const lang of ['zh-CN', 'en'] as const)
      expect(sentence({ code, values: then }, lang), code).not.toMatch(/[{}]|undefined/);
  expect(sentence({ code: 'too-long', values: { most: 60 } }, 'zh-CN')).toBe('有句子太长（上限 60），客户听不清。');
  expect(sentence({ code: 'of-a-later-version', values: {} }, 'en')).toBe('of-a-later-version');
});

it('says one sentence after the other where there are several', () => {
  const unsaid = { code: 'parts-missing', values: { parts: { zh: '问候', en: 'greeting' } } };
  const wrong = {
    code: 'part-wrong',
    values: { part: { zh: '工号', en: 'agent number' }, said: '2048', right: '1024' }
  };
  expect(sentence({ ...unsaid, more: [wrong] }, 'zh-CN')).toBe(
    '没有说到：问候。工号说错了：说的是“2048”，应当是“1024”。'
  );
  expect(sentence({ ...unsaid, more: [wrong] }, 'en')).toBe(
    'Not said: greeting. Wrong on the agent number: “2048” was said; it should be “1024”.'
  );
});

it('writes times as people say them, and leaves no place unfilled', () => {
  expect(durationText(1800, 'en')).toBe('1.8 s');
  expect(durationText(300_000, 'zh-CN')).toBe('5 分钟');
  expect(durationText(86_000, 'en')).toBe('1:26');
  const text = sentence({ code: 'too-late', values: { took_ms: 5200, limit_ms: 3000 } }, 'en');
  expect(text).toBe('Took 5.2 s, over the limit of 3 s: late, 50% of the points.');
  expect(windowText({ opens: 'contact', opened_ms: 0, closes: ['contact-ends'], closed_ms: 90_000 }, 'en')).toBe(
    'from connected (0 s) until end of the call (1:30)'
  );
  expect(windowText({ opens: 'contact', opened_ms: 0, closes: ['contact-ends'], closed_ms: 90_000 }, 'zh-CN')).toBe(
    '接通（0 秒）起，到通话结束（1:30）为止'
  );
  expect(windowText({ opens: 'contact', opened_ms: 0, closes: ['contact-ends'] }, 'zh-CN')).not.toContain('（）');
});
