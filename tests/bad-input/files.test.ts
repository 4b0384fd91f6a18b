import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deskActs } from '#machines/desk-acts';
import { readRun } from '#scenario/read-run';
import { readScenario } from '#scenario/read';
import { badInputs } from './inputs';

const readers = {
  scenario: (bytes: Uint8Array | string) => readScenario(bytes, 'bad.yaml', { acts: deskActs }),
  run: (bytes: Uint8Array | string) => readRun(bytes, 'bad.yaml', deskActs)
};

/** Refused within two seconds, never by an exception, always with a place and a remedy. */
function check(reader: keyof typeof readers, bytes: Uint8Array | string, code?: string): void {
  const start = performance.now();
  const result = readers[reader](bytes);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(result.ok).toBe(false);
  expect(result.diagnostics.length).toBeLessThanOrEqual(100);
  expect(result.diagnostics.some((it) => it.severity === 'error')).toBe(true);
  for (const { file, message, remedy } of result.diagnostics) {
    expect(file).toBe('bad.yaml');
    for (const text of [message.zh, message.en, remedy.zh, remedy.en])
      expect(text).not.toMatch(/^\s*$|undefined|\[object/);
  }
  if (code !== undefined) expect(result.diagnostics[0]!.code).toBe(code);
}

const scenario = readFileSync('scenarios/fee-complaint.yaml', 'utf8');
const run = `format: 1
run: try
scenario: fee-complaint
seed: 7
mode: exam
lang: zh-CN
trainee: { name: 小李, agentId: "0801" }
entries:
  - { at: 1.8s, say: 您好 }
  - { at: 25s, do: verify-identity, with: { method: sms-code } }
  - { at: 4m, wait: 3m }
`;

describe.each(['scenario', 'run'] as const)('a %s file', (reader) => {
  test.each(badInputs)('that is $name is refused ($code)', ({ bytes, code }) => {
    const input = bytes();
    // A run may be larger than a scenario, so that some of these pass its door; then its shape is what is wrong.
    check(reader, input, reader === 'scenario' ? code : undefined);
  });
  test.each(['hello', '12', 'true', '[]', '{}', '- a', '"<script>alert(1)</script>"'])(
    'that says %s is refused',
    (text) => check(reader, text)
  );
});

describe('__proto__', () => {
  /** Every key of a file in turn renamed. */
  function* renamed(text: string): Generator<string> {
    for (const { index, 0: key } of text.matchAll(/(?<=^ *|\{ )[\w-]+(?=: )/gm))
      yield text.slice(0, index) + '__proto__' + text.slice(index + key.length);
  }
  test('is refused for every key of a run', () => {
    for (const text of renamed(run)) check('run', text, 'SB0113');
  });
  test('is refused for keys all over a scenario', () => {
    const all = [...renamed(scenario)];
    for (let at = 0; at < all.length; at += 40) check('scenario', all[at]!, 'SB0113');
    expect(({} as Record<string, unknown>)['say']).toBeUndefined();
  });
  test('as a value names nothing', () => {
    check('run', run.replace('do: verify-identity', 'do: __proto__'), 'SB0410');
    check('run', run.replace('do: verify-identity', 'do: constructor'), 'SB0410');
    const talk = readFileSync('tests/diagnostics/bases/scenario.yaml', 'utf8');
    check('scenario', talk.replace('start: first', 'start: __proto__'));
    check('scenario', talk.replace('start: first', 'start: constructor'), 'SB0322');
    check('scenario', talk.replace('go: second', 'go: toString'), 'SB0322');
  });
});

describe('script', () => {
  const script = '<script>alert(document.cookie)</script>';
  test('in what is said is said, as text', () => {
    const result = readRun(run.replace('您好', script), 'run.yaml', deskActs);
    expect(result.ok && result.value.entries[0]).toEqual({ at_ms: 1800, who: 'agent', say: script });
  });
  test('where an id belongs is refused', () => {
    check('run', run.replace('run: try', `run: ${script}`), 'SB0402');
    check('scenario', scenario.replace('scenario: fee-complaint', `scenario: ${script}`));
  });
});

describe('an entry list', () => {
  test('of every kind of thing is refused and never thrown at', () => {
    for (const entries of [
      'null',
      '1',
      'text',
      '{}',
      '[null]',
      '[[]]',
      '[1, text, {}]',
      '[{ at: 1s, say: }]',
      '[{ at: 1s, do: [a] }]',
      '[{ at: 1s, do: end-call, with: 3 }]',
      '[{ at: {}, wait: [] }]'
    ]) {
      check('run', run.replace(/entries:[\s\S]*/, `entries: ${entries}\n`));
    }
  });
});
