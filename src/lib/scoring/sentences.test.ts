import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { callClauses } from '#machines/call-clauses';
import { durationText, sentence, sentenceCodes, windowText } from './sentences';

const folder = import.meta.dirname;
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'sentences.ts')
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

it('has words for every code that a rule can say', () => {
  const said = [...sources.matchAll(/say\(\s*'([a-z0-9-]+)'|code: '([a-z0-9-]+)', values/g)].map(
    (found) => found[1] ?? found[2]!
  );
  expect(said.length).toBeGreaterThan(30);
  expect([...new Set(said)].filter((code) => !sentenceCodes.has(code))).toEqual([]);
});

it('has words for what would have met every clause that is met by an instant', () => {
  const wanted = callClauses
    .filter(({ met }) => met.by === 'milestone' || met.by === 'within')
    .map(({ id }) => `do-${id}`);
  expect(wanted.filter((code) => !sentenceCodes.has(code))).toEqual([]);
});

it('writes times as people say them, and leaves no place unfilled', () => {
  expect(durationText(1800, 'en')).toBe('1.8 s');
  expect(durationText(300_000, 'zh-CN')).toBe('5 分钟');
  expect(durationText(86_000, 'en')).toBe('1:26');
  const text = sentence({ code: 'too-late', values: { took_ms: 5200, limit_ms: 3000 } }, 'en');
  expect(text).toBe('Took 5.2 s, over the limit of 3 s: late, 50% of the points.');
  expect(windowText({ opens: 'contact', opened_ms: 0, closes: ['contact-ends'], closed_ms: 90_000 }, 'en')).toBe(
    'from connected (0s) until end of the call (1:30)'
  );
});
