import { expect, test } from 'vitest';
import type { JudgedRun, Judgements, Ruling } from '#domain/judgements';
import { readJudgements, writeJudgements } from '#formats/judgements';
import { compareJudgements } from './judgement-file';
import { agreementByClause, agreementOn, ruledTwice } from './rulings';

const log = '0123456789abcdef';
const ruled = (run: string, ...rulings: readonly (readonly [string, Ruling])[]): JudgedRun => ({
  run,
  log,
  views: {},
  rulings: rulings.map(([finding, ruling]) => ({ finding, ruling, reason: `because ${finding}` }))
});
const by = (name: string, ...runs: readonly JudgedRun[]): Judgements => ({
  by: name,
  at: '2026-11-30T08:00:00.000Z',
  runs
});
const one = by('A', ruled('r1', ['a', 'upheld'], ['b', 'upheld']), ruled('r2', ['a', 'rejected'], ['c', 'upheld']));
const other = by('B', ruled('r1', ['a', 'rejected'], ['b', 'upheld']), ruled('r2', ['a', 'upheld']));

test('what both decided is held against each other line by line and clause by clause; what only one did is not counted', () => {
  const both = ruledTwice(one, other);
  expect(both.map(({ run, finding, rulings }) => [run, finding, ...rulings])).toEqual([
    ['r1', 'a', 'upheld', 'rejected'],
    ['r1', 'b', 'upheld', 'upheld'],
    ['r2', 'a', 'rejected', 'upheld']
  ]);
  expect(agreementOn(both)).toMatchObject({ judged: 3, agreed: 1 });
  expect(
    agreementByClause(both, ({ finding }) => (finding === 'a' ? '1.1-greet' : undefined)).map(
      ({ clause, judged, agreed, differences }) => [clause, judged, agreed, differences.map(({ run }) => run)]
    )
  ).toEqual([
    ['1.1-greet', 2, 0, ['r1', 'r2']],
    ['', 1, 1, []]
  ]);
});

test('decisions are enough to be compared by, and another call under the same id is another call', () => {
  expect(compareJudgements(one, other)).toMatchObject({ ok: true });
  const elsewhere = { ...other, runs: other.runs.map((run) => ({ ...run, log: 'fedcba9876543210' })) };
  expect(compareJudgements(one, elsewhere).diagnostics).toMatchObject([{ code: 'SB0963' }]);
});

test('decisions survive the file; one that decides the same line twice is none', () => {
  expect(readJudgements(writeJudgements(one))).toEqual(one);
  const twice = by('A', ruled('r1', ['a', 'upheld'], ['a', 'rejected']));
  expect(readJudgements(writeJudgements(twice))).toBeUndefined();
  expect(readJudgements(writeJudgements(one).replace('"upheld"', '"perhaps"'))).toBeUndefined();
});
