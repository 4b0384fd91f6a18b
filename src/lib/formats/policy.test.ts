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
  test('as shipped is English in English', () => {
    const found: string[] = [];
    JSON.stringify(shipped(), (key, value: unknown) => {
      if (key === 'en' && typeof value === 'string' && /\p{Script=Han}/u.test(value)) found.push(value);
      return value;
    });
    expect(found).toEqual([]);
  });
  test('from before tools had English names has the Chinese ones', () => {
    const result = readPolicy({ ...shipped(), ticket: { ...(shipped()['ticket'] as object), tools: ['光功率计'] } });
    expect(result.ok && result.value.ticket?.tools).toEqual({ 光功率计: { zh: '光功率计', en: '光功率计' } });
  });
  test('lacks a key: says which', () => check({ late: undefined }, ['SB0601']));
  test.each(['2.1-check-5min', '3.1-tech-24h'])('lacks the limit of %s: says so', (clause) => {
    const { [clause]: _gone, ...limits } = shipped()['limits'] as Record<string, string>;
    check({ limits }, ['SB0601']);
  });
  test('from before tickets lived on needs the limits of a call only', () => {
    const { ticket: _ticket, operations: _operations, decisions: _decisions, ...before } = shipped();
    const limits = {
      '1.1-hotline-greet': '3s',
      '2.1-check-5min': '5min',
      '2.1-wait-3min': '3min',
      '3.2-complaint-2h': '2h'
    };
    expect(readPolicy({ ...before, limits }).diagnostics).toEqual([]);
  });
  test('with a limit of a call in working time is refused: a call has no calendar', () =>
    check({ limits: { ...(shipped()['limits'] as object), '2.1-check-5min': '1 working day' } }, ['SB0603']));
  test('that lets a limit stand which is over before anybody handles the ticket is refused', () =>
    check({ ticket: { ...(shipped()['ticket'] as object), pauses: ['3.1-tech-30min'] } }, ['SB0604']));
  test('with a working day as a limit is read as one', () => {
    const result = readPolicy(shipped());
    if (result.ok) expect(result.value.limits['3.1-biz-1d']).toEqual({ per: 'working-days', days: 1 });
    expect(result.ok).toBe(true);
  });
  test('with a negative limit is refused', () =>
    check({ limits: { ...(shipped()['limits'] as object), '2.1-check-5min': '-5min' } }, ['SB0602']));
  test.each([
    ['1000 working days', '250 working days'],
    ['5000h working', '2000h working'],
    ['900d', '400d']
  ])('with a limit of %s is refused: the most is %s', (limit, most) => {
    const limits = { ...(shipped()['limits'] as object), '3.1-biz-1d': limit };
    const [told, ...more] = readPolicy({ ...shipped(), limits }).diagnostics;
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      code: 'SB0603',
      message: {
        zh: `“业务方案时限”太长：${limit}`,
        en: `“Solution of a request or a complaint” is too long: ${limit}`
      },
      remedy: { zh: `最多写 ${most}`, en: `write at most ${most}` }
    });
  });
  test('with a duration of over 400 days says that it is too long', () => {
    const ticket = { ...(shipped()['ticket'] as object), slot: '401d' };
    expect(readPolicy({ ...shipped(), ticket }).diagnostics).toMatchObject([
      {
        code: 'SB0603',
        message: { en: '“how long an agreed slot is” is too long: 401d' },
        remedy: { en: 'write at most 400d' }
      }
    ]);
  });
  test('with a limit of nothing is refused', () =>
    check({ limits: { ...(shipped()['limits'] as object), '2.1-check-5min': '0s' } }, ['SB0603']));
  test('with over a hundred percent is refused', () => check({ late: 150 }, ['SB0603']));
  test('with a weight of a clause that there is not is refused', () =>
    check({ weights: { default: 10, '9.9-no-such': 1 } }, ['SB0604']));
  test('with a gate that there is not is refused', () => check({ gates: ['no-such'] }, ['SB0604']));
  test('with an act that there is not is refused', () =>
    check({ questions: { ...(shipped()['questions'] as object), datum: ['ask-four'] } }, ['SB0605']));
  test('with an act that waits for nothing that happens is refused', () =>
    check({ 'needs-first': { done: ['nothing'] } }, ['SB0606']));
  test('from before moves had an order is read: it says what waited for an answer, and nothing does now', () => {
    const before = { ...shipped(), 'after-answer': { identity: ['done'] } };
    expect(readPolicy(before).diagnostics).toEqual([]);
  });
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
  const hours = { from: '09:00', to: '18:00' };
  test('states when the operator works', () => {
    const result = readPolicy({ ...shipped(), calendar: { hours, days: { '2026-12-31': 'rest' }, years: [2027] } });
    const calendar = { opens_min: 540, closes_min: 1080, days: { '2026-12-31': 'rest' }, years: [2027] };
    if (result.ok) expect(result.value.calendar).toEqual(calendar);
    // Whoever tells a year tells its statutory days.
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['SB0614']);
  });
  test('from before there was working time is read', () => {
    const { calendar: _calendar, decisions: _decisions, ...before } = shipped();
    expect(readPolicy(before).diagnostics).toEqual([]);
  });
  test.each([
    ['a day that ends before it begins', { hours: { from: '18:00', to: '09:00' } }, 'SB0609'],
    ['a day that ends as it begins', { hours: { from: '09:00', to: '09:00' } }, 'SB0609'],
    ['no time of day', { hours: { from: 9, to: '18:00' } }, 'SB0602'],
    ['an hour that there is not', { hours: { from: '09:00', to: '24:01' } }, 'SB0602'],
    ['a date that there is not', { hours, days: { '2026-02-30': 'rest' } }, 'SB0609'],
    ['a day that is neither worked nor off', { hours, days: { '2026-02-28': 'half' } }, 'SB0602'],
    ['years that are no list', { hours, years: 2027 }, 'SB0602'],
    ['a year of long ago', { hours, years: [1900] }, 'SB0603'],
    ['an unknown key', { hours, zone: 'UTC' }, 'SB0606'],
    ['no hours', {}, 'SB0601']
  ])('with a calendar of %s is refused', (_, calendar, code) => {
    const result = readPolicy({ ...shipped(), calendar });
    expect(result.ok).toBe(false);
    expect(result.diagnostics[0]?.code).toBe(code);
  });
  test('says of every reading of the source which clauses it is about', () => {
    const result = readPolicy(shipped());
    if (result.ok) expect(result.value.decisions?.length).toBeGreaterThanOrEqual(22);
    expect(result.ok).toBe(true);
  });
  test.each([
    ['a clause that there is not', { clauses: ['9.9-no'], zh: '一', en: 'one' }, 'SB0604'],
    ['a key that the policy has not', { clauses: [], zh: '一', en: 'one', key: 'ticket.nothing' }, 'SB0606'],
    ['one language', { clauses: [], zh: '一' }, 'SB0608']
  ])('with a reading of %s is refused', (_, decision, code) => check({ decisions: [decision] }, [code]));
  test('with an unknown key is refused', () => check({ extra: 1 }, ['SB0606']));
  test('whose verdicts do not add up to a hundred is refused', () =>
    check({ 'verdict-weights': { phrasing: 35, process: 35, outcome: 31 } }, ['SB0607']));
  test('with a script in one language only is refused', () =>
    check({ scripts: { ...(shipped()['scripts'] as object), '1.2-privacy': { zh: '严格保密' } } }, ['SB0608']));
  test.each([null, undefined, 1, 'policy', [], { policy: null }])('that is %j instead never throws', (raw) => {
    expect(readPolicy(raw).ok).toBe(false);
  });
});
