import { expect, test } from 'vitest';
import { countPlaywright, countVitest, settle } from './counts.ts';

test('a test file that cannot be loaded counts as one failure', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] }
    ]
  };
  expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
});

test('a flaky browser test is a failed one', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 }, errors: [] };
  expect(countPlaywright(report)).toEqual({ passed: 4, failed: 2 });
});

test('browser tests that could not begin are one failure', () => {
  const report = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{ message: 'no server' }] };
  expect(countPlaywright(report)).toEqual({ passed: 0, failed: 1 });
});

test('a step that ends badly without a failed test is one failure', () => {
  expect(settle({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
  expect(settle({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
  expect(settle({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 });
});
