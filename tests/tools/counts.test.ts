import { expect, test } from 'vitest';
import { countReport, errorsSaid, settle } from './counts.ts';

const counted = (report: unknown, runner: 'unit' | 'browser') => {
  const { passed, failed, failures } = countReport(report, runner);
  return { passed, failed, failures };
};

const failing = { status: 'failed', fullName: 'adds up', failureMessages: ['Error: 2 is not 3\n  at sum.ts:1'] };
const passing = { status: 'passed', fullName: 'takes away' };

test('a test file that cannot be loaded counts as one failure, and what failed is named', () => {
  const report = {
    testResults: [
      { status: 'passed', name: 'a.test.ts', assertionResults: [passing, passing] },
      { status: 'failed', name: 'b.test.ts', assertionResults: [passing, failing] },
      { status: 'failed', name: 'c.test.ts', message: 'no such module\n  at c', assertionResults: [] }
    ]
  };
  expect(counted(report, 'unit')).toEqual({
    passed: 3,
    failed: 2,
    failures: ['b.test.ts › adds up: Error: 2 is not 3', 'c.test.ts: no such module']
  });
});

test('a browser test that passed on its second try passed, and is named', () => {
  const error = { message: 'Error: not there', location: { line: 3 } };
  const spec = {
    title: 'opens',
    file: 'home.spec.ts',
    ok: true,
    tests: [{ status: 'flaky', results: [{ error, duration: 1_500 }, { duration: 500 }] }]
  };
  expect(countReport({ errors: [], suites: [{ specs: [spec] }] }, 'browser')).toMatchObject({
    passed: 1,
    failed: 0,
    retried: ['home.spec.ts:3 › opens: Error: not there'],
    files: [{ file: 'home.spec.ts', took_s: 2 }]
  });
});

test('browser tests that failed are named, however deep they stand', () => {
  const spec = { title: 'opens', file: 'home.spec.ts', ok: false };
  const suites = [{ specs: [{ ...spec, ok: true }], suites: [{ suites: [{ specs: [spec] }] }] }];
  const report = { errors: [], suites };
  expect(counted(report, 'browser')).toEqual({ passed: 1, failed: 1, failures: ['home.spec.ts › opens'] });
});

test('a browser test that failed says where, and what', () => {
  const error = { message: '\u001b[31mError: not there\u001b[39m\n  at home', location: { line: 12 } };
  const spec = { title: 'opens', file: 'home.spec.ts', ok: false, tests: [{ results: [{}, { error }] }] };
  const report = { errors: [], suites: [{ specs: [spec] }] };
  expect(countReport(report, 'browser').failures).toEqual(['home.spec.ts:12 › opens: Error: not there']);
});

test('errors that are of no test are found in what the runner says', () => {
  const output = [
    '····',
    'Dexie: Workaround for UnknownError',
    '\u001b[31m Unhandled Rejection \u001b[39m',
    'Error: nobody waited',
    ' > at x'
  ];
  expect(errorsSaid(output.join('\n'), 2)).toEqual(['Unhandled Rejection', 'Error: nobody waited']);
  expect(errorsSaid('·····')).toEqual([]);
});

test('browser tests that could not begin are one failure', () => {
  const report = { errors: [{ message: 'no server' }] };
  expect(counted(report, 'browser')).toEqual({ passed: 0, failed: 1, failures: [] });
});

test('a step that ends badly without a failed test is one failure', () => {
  expect(settle({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
  expect(settle({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
  expect(settle({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 });
});
