import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { deskActs } from '#machines/desk-acts';
import type { RunFile } from '#formats/run';
import { drillSteps } from '#domain/ids';
import { runFileOf } from '#formats/write-run';
import { readRun } from './read-run';

const header = `format: 3
run: try
scenario: fee-complaint
seed: 7
mode: exam
lang: zh-CN
trainee: { name: 小李, agentId: 0801 }
`;
const entries = (...lines: string[]) => `${header}entries:\n${lines.map((line) => `  - ${line}\n`).join('')}`;

/** Reads a run and tells code and line of each diagnostic. */
function check(text: string, expected: readonly string[], deps = {}): RunFile | undefined {
  const result = readRun(text, 'run.yaml', deskActs, deps);
  expect(result.diagnostics.map((d) => `${d.code}:${d.line}`)).toEqual(expected);
  for (const { message, remedy } of result.diagnostics) {
    expect(
      [message.zh, message.en, remedy.zh, remedy.en].every((text) => text !== '' && !/\{[a-z]+\}/i.test(text))
    ).toBe(true);
  }
  return result.ok ? result.value : undefined;
}

describe('a run file', () => {
  test('is read into header and entries', () => {
    const run = check(
      entries(
        '{ at: 1.8s, say: 您好 }',
        '{ at: 25s, do: verify-identity, with: { method: sms-code } }',
        '{ at: 4m, do: wait, with: { for: 3m } }'
      ),
      []
    );
    expect(run?.header).toMatchObject({
      id: 'try',
      origin: 'fresh',
      allowance: 1,
      trainee: { name: '小李', agentId: '0801' }
    });
    expect(run?.entries).toEqual([
      { at_ms: 1800, who: 'agent', say: '您好' },
      { at_ms: 25_000, who: 'agent', do: 'verify-identity', with: { method: 'sms-code' } },
      { at_ms: 240_000, who: 'agent', do: 'wait', with: { for: 180_000 } }
    ]);
  });
  test('keeps a number as it was written where text is meant', () => {
    const run = check(entries('{ at: 1s, do: fill-field, with: { field: contact, value: 0571 } }'), []);
    expect(run?.entries[0]).toMatchObject({ with: { value: '0571' } });
  });
  test('with an unknown action is told the nearest', () => {
    const result = readRun(entries('{ at: 1s, do: verify-identty, with: { method: sms-code } }'), 'run.yaml', deskActs);
    expect(result.diagnostics[0]).toMatchObject({ code: 'SB0410', line: 9, column: 19 });
    expect(result.diagnostics[0]!.remedy.en).toContain('verify-identity');
  });
  test.each([
    ['an unknown field', '{ at: 1s, do: verify-identity, with: { method: sms-code, extra: 1 } }', 'SB0411'],
    ['a field too few', '{ at: 1s, do: verify-identity }', 'SB0412'],
    ['an unknown choice', '{ at: 1s, do: verify-identity, with: { method: fax } }', 'SB0404'],
    ['text for a number', '{ at: 1s, do: grant-credit, with: { yuan: lots } }', 'SB0402'],
    ['a mapping for text', '{ at: 1s, say: { a: b } }', 'SB0402'],
    ['say and do at once', '{ at: 1s, say: hello, do: end-call }', 'SB0413'],
    ['nothing done', '{ at: 1s }', 'SB0413'],
    ['an unknown key', '{ at: 1s, say: hello, loud: true }', 'SB0403'],
    ['fields for a line', '{ at: 1s, say: hello, with: { a: 1 } }', 'SB0403'],
    ['no time', '{ say: hello }', 'SB0401'],
    ['a time without a unit', '{ at: 5, say: hello }', 'SB0402'],
    ['a negative time', '{ at: -5s, say: hello }', 'SB0402'],
    ['a time over eight hours', '{ at: 9h, say: hello }', 'SB0421'],
    ['an empty line', '{ at: 1s, say: "  " }', 'SB0402'],
    ['a line of 20,001 characters', `{ at: 1s, say: ${'x'.repeat(20_001)} }`, 'SB0424'],
    ['a string for an entry', 'hello', 'SB0402']
  ])('with %s is told', (_what, line, code) => void check(entries(line), [`${code}:9`]));
  test('whose times go back is told', () => {
    check(entries('{ at: 5s, say: hello }', '{ at: 4s, say: hello }'), ['SB0420:10']);
  });
  test('with a line that starts before the last one ended is told, if the speeds are known', () => {
    const text = entries('{ at: 1s, say: hello }', '{ at: 2s, do: check-details }', '{ at: 3s, say: there }');
    check(text, []);
    check(text, ['SB0422:11'], { speech_ms: () => 2500 });
  });
  test('with over 2,000 entries is told', () => {
    check(entries(...Array.from({ length: 2001 }, (_, at) => `{ at: ${at}s, say: a }`)), ['SB0423:2009']);
  });
  test.each([
    ['mode', 'exam', 'hard', 'SB0404:5'],
    ['lang', 'zh-CN', 'fr', 'SB0404:6'],
    ['seed', '7', '-1', 'SB0402:4'],
    ['seed', '7', '1.5', 'SB0402:4'],
    ['format', '3', '4', 'SB0404:1'],
    ['run', 'try', '../../etc', 'SB0402:2'],
    ['agentId', '0801', 'abc', 'SB0402:7'],
    ['scenario', 'fee-complaint', '[a]', 'SB0402:3']
  ])('whose %s is not %s but %s is told', (key, right, wrong, code) => {
    check(`${header.replace(`${key}: ${right}`, `${key}: ${wrong}`)}entries: []`, [code]);
  });
  test('with an unknown key in its header is told', () => void check(`${header}extra: 1\nentries: []`, ['SB0403:8']));
  test('that ends before its last entry is told', () =>
    void check(`until: 1s\n${entries('{ at: 5s, say: hello }')}`, ['SB0425:1']));
  test('that is a list, a word or a scenario is told', () => {
    check('- a', ['SB0405:1']);
    check('hello', ['SB0405:1']);
    expect(readRun(readFileSync('scenarios/fee-complaint.yaml'), 'run.yaml', deskActs).ok).toBe(false);
  });
});

describe('runFileOf', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((text) => text.trim() !== '' && text.isWellFormed());
  const entry = fc.oneof(
    fc.record({ say: word, with: fc.constant({ line: 'greet' }) }),
    fc.record({ say: word }),
    fc.record({ do: fc.constant('fill-field'), with: fc.record({ field: fc.constant('demand'), value: word }) }),
    fc.record({ do: fc.constant('end-call') }),
    fc.record({ do: fc.constant('wait'), with: fc.record({ for: fc.nat(3_600_000) }) })
  );
  test('gives what reads back to the same run, as JSON and as YAML', () => {
    const wrapUp = fc.record({ reason: word, result: word, summary: word, took_ms: fc.nat(3_600_000) });
    const whole = fc.record({
      header: fc.record(
        {
          format: fc.constant(1 as const),
          id: fc.constant('a-1'),
          scenario: fc.constant('fee-complaint'),
          seed: fc.nat(),
          mode: fc.constantFrom('guided' as const, 'assisted' as const, 'exam' as const),
          lang: fc.constantFrom('zh-CN' as const, 'en' as const),
          origin: fc.constantFrom('fresh' as const, 'import' as const, 'fork' as const),
          trainee: fc.record({ name: word, agentId: fc.stringMatching(/^\d{1,20}$/) }),
          allowance: fc.constantFrom(1 as const, 1.5 as const, 2 as const, 'off' as const),
          versions: fc.record({ charts: word, policy: word, lexicon: word, scenario: word }),
          drill: fc.record({
            step: fc.constantFrom(...drillSteps),
            clauses: fc.array(word, { maxLength: 3 }),
            entries: fc.nat(20),
            from_ms: fc.nat(3_600_000)
          }),
          shift: fc.record({ id: fc.constant('s-1'), call: fc.integer({ min: 1, max: 5 }), of: fc.constant(5) }),
          startedAt: fc.constant('2026-10-08T09:00:00.000Z')
        },
        { requiredKeys: ['format', 'id', 'scenario', 'seed', 'mode', 'lang', 'origin', 'trainee', 'allowance'] }
      ),
      entries: fc.array(fc.tuple(fc.nat(60_000), entry), { maxLength: 20 }).map((list) => {
        let at_ms = 0;
        return list.map(([gap, it]) => ({ at_ms: (at_ms += gap), who: 'agent' as const, ...it }));
      })
    });
    const run = fc.oneof(
      whole,
      fc.tuple(whole, wrapUp).map(([it, wrapUp]) => ({ ...it, wrapUp }))
    );
    fc.assert(
      fc.property(run, (it) => {
        const file = runFileOf({ ...it, disputes: [] });
        for (const text of [JSON.stringify(file), stringify(file, { version: '1.2' })]) {
          const back = readRun(text, 'run.yaml', deskActs);
          expect(back.diagnostics).toEqual([]);
          expect(back.ok && back.value).toEqual({ ...it, disputes: [] });
        }
      })
    );
  });
});
