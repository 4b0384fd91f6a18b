import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPolicy } from './policy';

const shipped = () => parse(readFileSync('machines/policy/default.yaml', 'utf8')) as Record<string, unknown>;

/** Reads the shipped policy with one key changed and tells the codes. */
function check(changed: Record<string, unknown>, expected: readonly string[]): void {
  const result = readPolicy({ ...shipped(), ...changed });
  expect(result.diagnostics.map((d) => d.code)).toEqual(expected);
  expect(result.ok).toBe(expected.length === 0);
}

describe('the policy', () => {
  test('as shipped is read without a complaint', () => {
    const result = readPolicy(shipped());
    expect(result.diagnostics).toEqual([]);
    if (result.ok) expect(result.value.limits_ms['1.1-hotline-greet']).toBe(3000);
  });
  test('lacks a key: says which', () => check({ late: undefined }, ['SB0601']));
  test('lacks the limit of a timed clause: says which', () =>
    check({ limits: { '1.1-hotline-greet': '3s' } }, ['SB0601', 'SB0601', 'SB0601']));
  test('with a negative limit is refused', () =>
    check({ limits: { ...(shipped()['limits'] as object), '2.1-check-5min': '-5min' } }, ['SB0602']));
  test('with a limit of nothing is refused', () =>
    check({ limits: { ...(shipped()['limits'] as object), '2.1-check-5min': '0s' } }, ['SB0603']));
  test('with over a hundred percent is refused', () => check({ late: 150 }, ['SB0603']));
  test('with a weight of a clause that there is not is refused', () =>
    check({ weights: { default: 10, '9.9-no-such': 1 } }, ['SB0604']));
  test('with a gate that there is not is refused', () => check({ gates: ['no-such'] }, ['SB0604']));
  test('with an act that there is not is refused', () =>
    check({ questions: { ...(shipped()['questions'] as object), datum: ['ask-four'] } }, ['SB0605']));
  test('with an answer to no question is refused', () => check({ 'after-answer': { nothing: ['done'] } }, ['SB0606']));
  test('with what is necessary for a business that there is not is refused', () =>
    check({ necessary: { default: [], 'no-such': ['contact'] } }, ['SB0606']));
  test('with a business type in one language only is refused', () =>
    check({ 'business-types': { ...(shipped()['business-types'] as object), mobile: { zh: '移动网络故障' } } }, [
      'SB0608'
    ]));
  test('from before business types were listed is read: their field takes any text then', () => {
    const { 'business-types': _types, ...before } = shipped();
    const result = readPolicy(before);
    expect(result.diagnostics).toEqual([]);
    if (result.ok) expect(result.value.businessTypes).toEqual({});
  });
  test('with an unknown key is refused', () => check({ extra: 1 }, ['SB0606']));
  test('whose verdicts do not add up to a hundred is refused', () =>
    check({ 'verdict-weights': { phrasing: 35, process: 35, outcome: 31 } }, ['SB0607']));
  test('with a script in one language only is refused', () =>
    check({ scripts: { '1.2-privacy': { zh: '严格保密' } } }, ['SB0608']));
  test.each([null, undefined, 1, 'policy', [], { policy: null }])('that is %j instead never throws', (raw) => {
    expect(readPolicy(raw).ok).toBe(false);
  });
});
