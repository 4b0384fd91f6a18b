import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPolicy } from './policy';

type Tree = Record<string, unknown>;
const shipped = () => parse(readFileSync('machines/policy/default.yaml', 'utf8')) as Tree;

/** Reads the shipped policy with one place of its section changed and tells code and place of what is wrong. */
function check(path: readonly string[], value: unknown, expected: readonly string[]): void {
  const root = shipped();
  let here = root['operations'] as Tree;
  for (const step of path.slice(0, -1)) here = here[step] as Tree;
  if (value === undefined) delete here[path.at(-1)!];
  else here[path.at(-1)!] = value;
  const places: string[] = [];
  const result = readPolicy(root, (place) => {
    places.push(place.join('.'));
    return {};
  });
  expect(result.diagnostics.map(({ code }, at) => `${code} ${places[at]}`)).toEqual(expected);
  expect(result.ok).toBe(expected.length === 0);
  for (const { message, remedy } of result.diagnostics)
    expect([message.zh, message.en, remedy.zh, remedy.en].every((text) => text !== '')).toBe(true);
}

describe('what the policy says of the house', () => {
  test('as shipped is three below standard in a row, five tickets in half an hour, and three steps of self-help', () => {
    const policy = readPolicy(shipped());
    expect(policy.diagnostics).toEqual([]);
    if (!policy.ok) return;
    expect(policy.value.operations).toMatchObject({
      standard: { ratings: [3, 4], inARow: 3 },
      noRepeatWithin_ms: 7 * 24 * 3_600_000,
      emergency: { tickets: 5, within_ms: 30 * 60_000 },
      departments: { finance: { per: 'working-days', days: 1 } },
      proposals: {
        'three-steps': { clause: '5.3-three-steps', sets: { 'ticket.self-help': ['restart', 'lights', 'field'] } }
      }
    });
  });
  test('can be missing, as in a policy from before there was anything beyond one ticket', () => {
    const { operations: _operations, decisions: _decisions, ...before } = shipped();
    const policy = readPolicy(before);
    expect(policy.diagnostics).toEqual([]);
    if (policy.ok) expect(policy.value.operations).toBeUndefined();
  });
  test.each([
    [['channels', 'high-complaints'], 101, 'SB0603 operations.channels.high-complaints'],
    [['channels', 'high-complaints'], -1, 'SB0603 operations.channels.high-complaints'],
    [['persons', 'first-contact'], 100.5, 'SB0603 operations.persons.first-contact'],
    [['persons', 'satisfied'], 'most', 'SB0602 operations.persons.satisfied'],
    [['persons', 'overdue'], -1, 'SB0603 operations.persons.overdue'],
    [['persons', 'overdue'], undefined, 'SB0601 operations.persons.overdue'],
    [['standard', 'in-a-row'], 0, 'SB0603 operations.standard.in-a-row'],
    [['standard', 'in-a-row'], 2.5, 'SB0602 operations.standard.in-a-row'],
    [['standard', 'ratings'], [5], 'SB0603 operations.standard.ratings.0'],
    [['trainings', 'common-faults', 'for'], ['business:phones'], 'SB0606 operations.trainings.common-faults.for.0'],
    [['emergency', 'within'], '0s', 'SB0603 operations.emergency.within'],
    [['emergency', 'within'], -30, 'SB0602 operations.emergency.within'],
    [['first-contact', 'no-repeat-within'], 'a week', 'SB0602 operations.first-contact.no-repeat-within'],
    [['departments', 'finance'], '1 day', 'SB0602 operations.departments.finance'],
    [['departments', 'legal'], '2h', 'SB0604 operations.departments.legal'],
    [
      ['business', 'causes', 'modem-ageing', 'action'],
      'no-such',
      'SB0606 operations.business.causes.modem-ageing.action'
    ],
    [['business', 'causes', 'modem-ageing', 'en'], undefined, 'SB0608 operations.business.causes.modem-ageing.en'],
    [['business', 'from'], 0, 'SB0603 operations.business.from'],
    [['proposals', 'three-steps', 'clause'], '5.3-four-steps', 'SB0604 operations.proposals.three-steps.clause'],
    [
      ['proposals', 'three-steps', 'sets'],
      { 'ticket.no-such': ['a'] },
      'SB0606 operations.proposals.three-steps.sets.ticket.no-such'
    ],
    [['trainings', 'common-faults', 'for'], ['9.9-no-such'], 'SB0604 operations.trainings.common-faults.for.0'],
    [['trainings', 'common-faults', 'kind'], 'lecture', 'SB0602 operations.trainings.common-faults.kind'],
    [['trainings', 'time-limits', 'for'], ['overdue'], 'SB0601 operations.trainings'],
    [['habits'], undefined, 'SB0601 operations.habits'],
    [['habits'], 'none', 'SB0602 operations.habits'],
    [['habits', '0', 'do'], 'no-such', 'SB0602 operations.habits.0.do'],
    [['habits', '0', 'do'], 'outage-noticed', 'SB0602 operations.habits.0.do'],
    [['habits', '0', 'do'], 'rated', 'SB0602 operations.habits.0.do'],
    [['habits', '0', 'after'], -5, 'SB0602 operations.habits.0.after'],
    [['habits', '0', 'after'], '0s', 'SB0603 operations.habits.0.after'],
    [['habits', '0', 'after'], '300 working days', 'SB0603 operations.habits.0.after'],
    [['habits', '0', 'who'], 'nobody', 'SB0602 operations.habits.0.who'],
    [['habits', '0', 'who'], 'agent', 'SB0604 operations.habits.0.who'],
    [['habits', '0', 'once'], 'greeted', 'SB0602 operations.habits.0.once'],
    [['habits', '0', 'skips'], 'often', 'SB0602 operations.habits.0.skips'],
    [['habits', '0', 'when'], 'sunny', 'SB0602 operations.habits.0.when'],
    [['habits', '0', 'when'], 'channel:app', 'SB0604 operations.habits.0.when'],
    [['habits', '2', 'when'], { all: ['class:fault', { not: 'vip' }] }, 'SB0604 operations.habits.2.when'],
    [['habits', '5', 'when'], 'class:fault', 'SB0604 operations.habits.5.when'],
    [['habits', '0', 'with'], { departments: 'operations' }, 'SB0602 operations.habits.0.with.departments'],
    [['habits', '0', 'with'], { area: 'west' }, 'SB0606 operations.habits.0.with.area'],
    [['habits', '5', 'with'], { month: '2026-11' }, 'SB0606 operations.habits.5.with.month'],
    [['habits', '9', 'with'], { on: '2026-11-10 09:00' }, 'SB0602 operations.habits.9.with.on'],
    [['habits', '14', 'with'], { result: 'maybe' }, 'SB0602 operations.habits.14.with.result'],
    [['habits', '0', 'extra'], 1, 'SB0606 operations.habits.0.extra'],
    [['extra'], 1, 'SB0606 operations.extra']
  ])('with %j: %j is refused where it stands', (path, value, expected) => check(path, value, [expected]));
});
