import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeAnswers } from './answers';
import { writeAssignment } from './assignment';
import { isJudgements, otherKindOf } from './file-kind';
import { writeJudgements } from './judgements';

const shipped = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
const called = (text: string) => otherKindOf(text)?.is.en;

test.each([
  ['scenarios', 'a scenario'],
  ['scenarios/shared', 'behaviour that scenarios share'],
  ['machines/policy', 'a policy'],
  ['tests/policies', 'a policy']
])('whatever lies in %s is called %s', (folder, kind) => {
  const texts = shipped(folder);
  expect(texts.length).toBeGreaterThan(0);
  expect(new Set(texts.map(called))).toEqual(new Set([kind]));
});

test('a run is none of these, by hand or exported, whole or lacking something', () => {
  const runs = shipped('tests/runs');
  expect(new Set(runs.map(called))).toEqual(new Set([undefined]));
  const [first = ''] = runs;
  for (const key of ['run', 'seed', 'mode', 'trainee'])
    expect(
      called(
        first
          .split('\n')
          .filter((line) => !line.startsWith(`${key}:`))
          .join('\n')
      )
    ).toBeUndefined();
  expect(called('{"format":3,"run":"a","scenario":"b","entries":[]}')).toBeUndefined();
});

test('what the app writes for others is told by what is at its top, whatever stands in it', () => {
  const at = '2026-12-01T00:00:00.000Z';
  const texts = { zh: '甲', en: 'A' };
  expect(called(writeJudgements({ by: 'a', at, runs: [] }))).toBe('a trainer’s judgements');
  expect([writeJudgements({ by: 'a', at, runs: [] }), writeAnswers([])].map(isJudgements)).toEqual([true, false]);
  expect(called(writeAnswers([]))).toBe('a trainer’s answers to disputes');
  const own = [{ scenario: 'own.a', title: texts, cases: [], text: 'run: x\nentries: []' }];
  const cases = [{ scenario: 'own.a', mode: 'exam' as const }];
  const assignment = { id: 'a', title: 'a', by: 'b', madeAt: at, due: '2026-12-02', mustPass: false, cases, own };
  expect(called(writeAssignment(assignment))).toBe('an assignment');
  expect(called('{"sandbox":{},"branches":[]}')).toBe('a save of the sandbox');
  for (const text of ['', '{', '[]', 'null', 'hello: world', '{"a":1}']) expect(called(text)).toBeUndefined();
});
