import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { deskActs } from '#machines/desk-acts';
import { readPolicy } from '#formats/policy';
import { scenarioJsonSchema } from '#formats/inside/json-schema';
import { readYaml } from '#formats/yaml';
import { readScenario, readShared } from './read';

const source = readFileSync('scenarios/fee-complaint.yaml', 'utf8');
const policyTree = readYaml(readFileSync('machines/policy/default.yaml'), 'default.yaml');
const policy = policyTree.ok ? readPolicy(policyTree.value.value) : undefined;
const shared = Object.fromEntries(
  readdirSync('scenarios/shared').map((file) => {
    const read = readShared(readFileSync(`scenarios/shared/${file}`), file);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    return [read.value.id, read.value];
  })
);
const deps = {
  shared,
  acts: deskActs,
  wordingMistake: (wording: string) => (wording.includes(')(') ? 'no' : undefined),
  ...(policy?.ok ? { policy: policy.value } : {})
};

/** A small scenario that has everything it needs. */
const small = `format: 1
scenario: small
version: 1
languages: [zh-CN]
modes: [exam]
title: { zh: 小 }
summary: { zh: 小场景 }
level: 1
minutes: 3
channel: hotline
class: complaint
business: fee-dispute
brief: { you: { zh: 坐席 }, customer: { zh: "{who}" }, goal: { zh: 解决 } }
conditions: { in-scope: true, can-verify: true, solvable-on-the-spot: true }
variants:
  only: { title: { zh: 唯一 } }
facts:
  who: { label: { zh: 姓名 }, value: 王女士 }
customer:
  mood: 0
  trust: 0
  hangs-up: { at: -4, say: bye }
  patience: { after: 10s, hold: 60s, say: hello, last: bye }
  start: first
  states:
    first:
      on:
        greeting: { say: hello, does: [tells-demand], go: second }
    second:
      after:
        9s: { say: hello, wait: 3m, does: [waits] }
      on:
        close: { say: bye, if: { mood-below: 2, where: { not: care } } }
  anywhere:
    otherwise: { say: hello }
lines:
  hello: { zh: [喂, 您好] }
  bye: { zh: 再见 }
`;

/** Reads the small scenario with one text changed and tells the diagnostics as `code:line`. */
function check(from: string | RegExp, to: string, expected: readonly string[]): void {
  const changed = small.replace(from, () => to);
  expect(changed).not.toBe(small);
  const result = readScenario(changed, 'small.yaml', deps);
  expect(result.diagnostics.map((d) => `${d.code}:${d.line}`)).toEqual(expected);
  for (const { message, remedy, column } of result.diagnostics) {
    expect(column).toBeGreaterThan(0);
    for (const text of [message.zh, message.en, remedy.zh, remedy.en])
      expect(text).not.toMatch(/^$|undefined|expects:|\[object/);
  }
}

describe('a scenario file', () => {
  test('as shipped is read without an error', () => {
    const result = readScenario(source, 'fee-complaint.yaml', deps);
    expect(result.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });
  test("is compiled to the contract's names", () => {
    const result = readScenario(small, 'small.yaml', deps);
    expect(result.diagnostics).toEqual([]);
    if (!result.ok) return;
    const { value } = result;
    expect(value).toMatchObject({ id: 'small', tier: 'ordinary', care: false, ready: {}, personal: [] });
    expect(value.title).toEqual({ zh: '小', en: '小' });
    expect(value.conditions).toMatchObject({ 'in-scope': true, emergency: false });
    expect(value.variants['only']).toEqual({ weight: 1, title: { zh: '唯一', en: '唯一' } });
    expect(value.facts['who']?.values).toEqual(['王女士']);
    expect(value.lines).toEqual({
      hello: { zh: ['喂', '您好'], en: ['喂', '您好'] },
      bye: { zh: ['再见'], en: ['再见'] }
    });
    expect(value.customer.hangsUp).toEqual({ at: -4, say: 'bye' });
    expect(value.customer.patience).toEqual({ after_ms: 10_000, hold_ms: 60_000, say: ['hello'], last: 'bye' });
    expect(value.customer.regions['talk']?.states['second']).toEqual({
      after: [{ after_ms: 9000, reactions: [{ say: 'hello', wait_ms: 180_000, does: ['waits'] }] }],
      on: { close: [{ say: 'bye', if: { moodBelow: 2, where: { not: 'care' } } }] }
    });
  });
  test('keeps what a variant has of its own, and nothing that it has not', () => {
    const own = 'only: { tier: vip, care: true, mood: -2, trust: 3, lines: { hello: { zh: [哎, 哟] } }, ';
    const result = readScenario(small.replace('only: { ', own), 'small.yaml', deps);
    // The leave-taking of the small file is for whoever needs no care: here nobody does not.
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['SB0366']);
    expect(result.ok && result.value.variants['only']).toEqual({
      weight: 1,
      title: { zh: '唯一', en: '唯一' },
      tier: 'vip',
      care: true,
      mood: -2,
      trust: 3,
      lines: { hello: { zh: ['哎', '哟'], en: ['哎', '哟'] } }
    });
    // A file that knows none of it is compiled to what it was: old runs are pinned by the digest.
    const plain = readScenario(small, 'small.yaml', deps);
    expect(plain.ok && Object.keys(plain.value)).not.toContain('jargon');
    expect(plain.ok && Object.keys(plain.value)).not.toContain('words');
  });
  test('is not asked about texts in a language that it does not list, but for numbers of somebody who exists', () => {
    const inEnglish = (en: string) =>
      readScenario(
        small.replace('{ zh: 再见 }', () => `{ zh: 再见, en: "${en}" }`),
        'small.yaml',
        deps
      ).diagnostics.map(({ code }) => code);
    expect(inEnglish('{whom} owes 77 yuan (to be written)')).toEqual([]);
    expect(inEnglish('Call 13912345678')).toEqual(['SB0372']);
  });
  test('holds script as the plain text it is', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1)';
    const result = readScenario(
      small.replace('{ zh: 再见 }', () => JSON.stringify({ zh: evil })),
      'small.yaml',
      deps
    );
    expect(result.ok && result.value.lines['bye']?.zh[0]).toBe(evil);
  });
});

describe('a scenario file with', () => {
  const cases: readonly (readonly [what: string, from: string | RegExp, to: string, expected: readonly string[]])[] = [
    ['a key too few', 'minutes: 3\n', '', ['SB0301:1']],
    ['a key misspelt', 'minutes: 3', 'minuts: 3', ['SB0303:9']],
    ['a word for a number', 'level: 1', 'level: easy', ['SB0302:8']],
    ['a class that there is not', 'class: complaint', 'class: complain', ['SB0304:11']],
    ['a condition that there is not', 'in-scope:', 'inscope:', ['SB0303:14']],
    ['a duration without its unit', 'after: 10s', 'after: 10', ['SB0302:23']],
    ['plain text for a text in languages', 'title: { zh: 小 }', 'title: 小', ['SB0302:6']],
    ['a mood out of range', 'mood: 0', 'mood: 9', ['SB0302:20']],
    ['an act of the customer that there is not', 'tells-demand', 'tell-demand', ['SB0304:28']],
    ['an id with a blank', '    second:\n', '    "second one":\n', ['SB0302:29']],
    ['a formula that there is not', 'not: care', 'not: caring', ['SB0304:33']],
    ['a time that is none', '9s:', '9x:', ['SB0302:31']],
    ['an empty list of reactions', '{ say: hello }\nlines', '[]\nlines', ['SB0302:35']],
    ['a trigger that there is not', 'greeting: {', 'greting: {', ['SB0320:28']],
    ['a desktop act that there is not', 'greeting: {', 'desk:fly: {', ['SB0327:28']],
    ['a line that there is not', 'last: bye', 'last: byebye', ['SB0321:23']],
    [
      'a bad line beside a good one that there is not',
      'lines:\n',
      'ready: { rude: { say: { zh: 哼 }, bad: { clause: 5.1-shirking, beside: greet, why: { zh: 推 } } } }\nlines:\n',
      ['SB0321:36']
    ],
    ['a state that there is not', 'go: second', 'go: secnd', ['SB0322:28', 'SB0348:29']],
    ['a fact that there is not', 'does: [tells-demand]', 'tell: whom', ['SB0371:19', 'SB0323:28']],
    ['a variant that there is not', 'mood-below: 2', 'variant: other', ['SB0324:33']],
    ['a flag that nobody sets', 'mood-below: 2', 'has: angry', ['SB0330:33']],
    ['a place that names no fact', '喂, 您好', '喂, "{whom}您好"', ['SB0331:37']],
    ['a place that is never filled', /who: \{ label|\{who\}/g, 'x', ['SB0302:19']],
    ['a text without a language', 'languages: [zh-CN]', 'languages: [zh-CN, en]', ['SB0340:6']],
    ['no variant', 'only: { title: { zh: 唯一 } }', '{}', ['SB0341:16']],
    ['a weight of nothing', 'only: {', 'only: { weight: 0,', ['SB0342:16']],
    ['a mode listed twice', 'modes: [exam]', 'modes: [exam, exam]', ['SB0343:5']],
    ['guided mode and nothing to pick', 'modes: [exam]', 'modes: [guided]', ['SB0344:5']],
    ['a line that nobody says', 'bye: { zh: 再见 }', 'bye: { zh: 再见 }\n  more: { zh: 多 }', ['SB0347:39']],
    ['a state without a way out', 'close: {', 'done: {', ['SB0349:29']],
    ['a customer who hangs up at once', 'at: -4', 'at: 0', ['SB0350:20']],
    ['a case that nobody can settle', ', solvable-on-the-spot: true', '', ['SB0351:16']],
    ['no answer to what is not understood', 'otherwise: { say', 'apology: { say', ['SB0352:34']],
    [
      'a reaction behind one without a condition',
      '{ say: hello }\nlines',
      '[{ say: hello }, { say: bye }]\nlines',
      ['SB0353:35']
    ],
    ['a wait of no length', 'wait: 3m, ', '', ['SB0354:31']],
    ['a number that loses its zeros', 'value: 王女士', 'value: 0571', ['SB0356:18']],
    [
      'a remedy that nobody can put',
      'customer:\n',
      'remedies: { refund: { within: true, label: { zh: 退 } } }\ncustomer:\n',
      ['SB0355:19']
    ],
    [
      'a wording of something that there is not',
      'customer:\n',
      'names: { says: { verifyin: [查] } }\ncustomer:\n',
      ['SB0326:19']
    ],
    [
      'a wording that cannot be understood',
      'customer:\n',
      "names: { says: { verifying: [查, ')('] } }\ncustomer:\n",
      ['SB0333:19']
    ],
    ['a business that there is not', 'business: fee-dispute', 'business: fee-disput', ['SB0328:12']],
    ['a team that there is not', 'only: {', 'only: { team: nobody,', ['SB0329:16']],
    ['a tier that there is not', 'only: {', 'only: { tier: gold,', ['SB0304:16']],
    ['a variant that words a line that there is not', 'only: {', 'only: { lines: { helo: { zh: 喂 } },', ['SB0321:16']],
    [
      'a variant with a place that names no fact',
      'only: {',
      'only: { lines: { hello: { zh: "{whom}" } },',
      ['SB0331:16']
    ],
    ['a variant whose customer hangs up at once', 'only: {', 'only: { mood: -4,', ['SB0350:16']],
    ['jargon that nobody minds', 'lines:\n', 'jargon: 光猫\nlines:\n', ['SB0358:36']],
    ['words that nobody listens for', 'lines:\n', 'words: { hour: [提前一小时] }\nlines:\n', ['SB0358:36']],
    ['a reaction to jargon without a word', 'otherwise: {', 'jargon: { say: bye }\n    otherwise: {', ['SB0357:19']],
    ['a reaction to words that there are not', 'greeting: {', 'word:hour: {', ['SB0320:28']]
  ];
  test.each(cases.filter(([what]) => what !== 'a place that is never filled' && what !== 'a text without a language'))(
    '%s is told',
    (_what, from, to, expected) => check(from, to, expected)
  );
  test('a fact with a hyphen in braces is told what to rename it to', () => {
    const text = small.replaceAll('who', 'who-calls');
    const result = readScenario(text, 'small.yaml', deps);
    expect(result.diagnostics).toMatchObject([
      { code: 'SB0332', line: 13, remedy: { en: expect.stringContaining('whoCalls') } }
    ]);
  });
  test('a language listed and not written is told at every text', () => {
    const result = readScenario(small.replace('languages: [zh-CN]', 'languages: [zh-CN, en]'), 'small.yaml', deps);
    expect(new Set(result.diagnostics.map((d) => d.code))).toEqual(new Set(['SB0340']));
    expect(result.diagnostics).toHaveLength(9);
  });
  test('a mistake in what aliases share is told once', () => {
    const result = readScenario(
      small.replace(
        'greeting: { say: hello, does: [tells-demand], go: second }',
        'greeting: &one { say: hello, does: [tell-demand], go: second }\n        agent-id: *one'
      ),
      'f.yaml',
      deps
    );
    expect(result.diagnostics.map((d) => d.code)).toEqual(['SB0304']);
  });
  test('whoever has misspelt five words is told of five, each once', () => {
    const text = small
      .replace('title: { zh: 小 }', 'tilte: { zh: 小 }')
      .replace('does: [tells-demand], go: second }', 'does: [tell-demand], go: secnd, tell: [wo] }')
      .replace(
        'lines:\n',
        'ready:\n  off: { say: { zh: 不 }, bad: { clause: 5.1-shirkin, why: { zh: 不 } } }\nlines:\n'
      );
    const { diagnostics } = readScenario(text, 'f.yaml', deps);
    expect(diagnostics.map(({ code, message }) => `${code} ${message.en}`)).toEqual([
      'SB0303 unknown key tilte',
      'SB0304 greeting.does[1] cannot be tell-demand',
      'SB0322 there is no customer state secnd',
      'SB0323 there is no fact wo',
      'SB0325 there is no clause 5.1-shirkin'
    ]);
    const { line } = diagnostics[1]!;
    expect(text.split('\n')[line! - 1]).toContain('tell-demand');
  });
  test('any mutation never throws, and is refused with a reason or can be played', () => {
    const junk = fc.constantFrom(
      '',
      ' ',
      '\n',
      ':',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      '-',
      '&a ',
      '*a',
      '0',
      '-1',
      '<script>',
      '__proto__',
      '!!x ',
      '|',
      'null',
      '~',
      '\t'
    );
    const edit = fc.record({ at: fc.nat(source.length), cut: fc.nat(40), put: junk });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const text = edits.reduce((it, { at, cut, put }) => it.slice(0, at) + put + it.slice(at + cut), source);
        const result = readScenario(text, 'f.yaml', deps);
        expect(result.ok || result.diagnostics.some((d) => d.severity === 'error')).toBe(true);
      }),
      { numRuns: 60 }
    );
  });
});

describe('scenarios/schema.json', () => {
  test('is what the reader expects (SB_WRITE=1 writes it anew)', async () => {
    const path = 'scenarios/schema.json';
    const current = await format(JSON.stringify(scenarioJsonSchema()), {
      ...(await resolveConfig(path)),
      filepath: path
    });
    if (process.env['SB_WRITE']) writeFileSync(path, current);
    expect(readFileSync(path, 'utf8')).toBe(current);
  });
});
