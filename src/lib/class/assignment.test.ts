import { expect, test } from 'vitest';
import { byAssignment } from './by-assignment';
import type { SameCall } from './same-calls';
import { classRun } from './testing/class-runs';
import type { Assignment } from '#domain/assignment';
import { dayInShanghai, doneIn, standingsIn, type OwnCall } from './assignment';
import { assignmentLink, assignmentText, readAssignmentLink, readAssignmentText } from './assignment-file';

const assignment: Assignment = {
  id: 'week-1',
  title: '第一周 <b>',
  by: '林老师',
  madeAt: '2026-11-30T02:00:00.000Z',
  due: '2026-12-04',
  mustPass: false,
  cases: [
    { scenario: 'fee-complaint', mode: 'exam' },
    { scenario: 'fee-complaint', variant: 'vip', mode: 'exam' },
    { scenario: 'outage', mode: 'assisted' }
  ]
};

let count = 0;
const call = (started: string, change: Partial<OwnCall> = {}): OwnCall => ({
  id: `c${(count += 1)}`,
  scenario: 'fee-complaint',
  variant: 'vip',
  mode: 'exam',
  started_ms: Date.parse(started),
  passed: false,
  ...change
});
const standings = (calls: readonly OwnCall[], change: Partial<Assignment> = {}, now = '2026-12-01T00:00:00Z') =>
  standingsIn({ ...assignment, ...change }, calls, Date.parse(now)).map(({ is }) => is);

test('what is asked for is open until it is done, and overdue once its day is over in Shanghai', () => {
  expect(standings([])).toEqual(['open', 'open', 'open']);
  expect(standings([], {}, '2026-12-04T15:59:59Z')).toEqual(['open', 'open', 'open']);
  expect(standings([], {}, '2026-12-04T16:00:00Z')).toEqual(['overdue', 'overdue', 'overdue']);
});

test('a call counts once, and where only one case will do it is not spent on one where any would', () => {
  const vip = call('2026-12-01T01:00:00Z');
  expect(standings([vip])).toEqual(['open', 'done', 'open']);
  expect(standings([vip, call('2026-12-01T02:00:00Z')])).toEqual(['done', 'done', 'open']);
  expect(standings([vip, call('2026-12-01T02:00:00Z', { variant: 'plain' })])).toEqual(['done', 'done', 'open']);
});

test('another mode, a step alone, and what was played before it was asked for count for nothing', () => {
  expect(standings([call('2026-12-01T01:00:00Z', { mode: 'guided' })])).toEqual(['open', 'open', 'open']);
  expect(standings([call('2026-12-01T01:00:00Z', { step: 'greeting' })])).toEqual(['open', 'open', 'open']);
  expect(standings([call('2026-11-30T01:59:59Z')])).toEqual(['open', 'open', 'open']);
  expect(standings([call('2026-11-30T02:00:00Z')])).toEqual(['open', 'done', 'open']);
});

test('where it has to be passed, a call that was not is called so and counts for nothing; one in time goes before one that is late', () => {
  const failed = call('2026-12-01T01:00:00Z');
  const passed = call('2026-12-05T01:00:00Z', { passed: true });
  expect(standings([failed, passed], { mustPass: true })).toEqual(['open', 'late', 'open']);
  expect(standings([passed, failed])).toEqual(['late', 'done', 'open']);
  expect(doneIn(standingsIn(assignment, [passed, failed], 0))).toBe(2);
  expect(standings([failed], { mustPass: true }, '2026-12-06T00:00:00Z')).toEqual(['overdue', 'tried', 'overdue']);
});

test('who hangs up with nothing settled has done nothing; what nobody can say was passed is not checked', () => {
  const brokenOff = call('2026-12-01T01:00:00Z', { brokenOff: true });
  expect(standings([brokenOff])).toEqual(['open', 'broken-off', 'open']);
  expect(standings([brokenOff], { mustPass: true })).toEqual(['open', 'tried', 'open']);
  const unchecked = call('2026-12-01T01:00:00Z', { unchecked: true, passed: true });
  expect(standings([unchecked])).toEqual(['open', 'done', 'open']);
  expect(standings([unchecked], { mustPass: true })).toEqual(['open', 'unchecked', 'open']);
  expect(doneIn(standingsIn({ ...assignment, mustPass: true }, [unchecked], 0))).toBe(0);
});

const tries = (calls: readonly OwnCall[], change: Partial<Assignment> = {}) =>
  standingsIn({ ...assignment, mustPass: true, tries: 2, ...change }, calls, Date.parse('2026-12-02T00:00:00Z')).map(
    ({ is, used, run }) => [is, used, ...(run === undefined ? [] : [run])]
  );
const vipOnly = { cases: [{ scenario: 'fee-complaint', variant: 'vip', mode: 'exam' as const }] };

test('only so many calls are looked at for a case, and once they are used up nothing is left of it', () => {
  const failed = call('2026-12-01T01:00:00Z');
  const brokenOff = call('2026-12-01T02:00:00Z', { brokenOff: true });
  const passed = call('2026-12-01T03:00:00Z', { passed: true });
  expect(tries([], vipOnly)).toEqual([['open', 0]]);
  expect(tries([failed], vipOnly)).toEqual([['tried', 1]]);
  expect(tries([passed, failed], vipOnly)).toEqual([['done', 2, passed.id]]);
  // Later calls come too late, however they are handed over.
  expect(tries([passed, brokenOff, failed], vipOnly)).toEqual([['used-up', 2]]);
  expect(tries([brokenOff, passed], { ...vipOnly, mustPass: false, tries: 1 })).toEqual([['used-up', 1]]);
  expect(standings([failed, brokenOff, passed], { ...vipOnly, mustPass: true })).toEqual(['done']);
  // Not what fits no case, nor what was played before.
  const others = [call('2026-12-01T00:00:00Z', { variant: 'plain' }), call('2026-11-30T00:00:00Z'), failed, passed];
  expect(tries(others, vipOnly)).toEqual([['done', 2, passed.id]]);
});

test('tries of cases that ask for the same thing add up: a call is a try at the case that names it, then at any', () => {
  const times = ['01', '02', '03', '04'].map((hour) => call(`2026-12-01T${hour}:00:00Z`, { passed: hour === '03' }));
  const [, , third] = times;
  expect(tries(times)).toEqual([
    ['done', 1, third!.id],
    ['used-up', 2],
    ['open', 0]
  ]);
  const twice = { cases: [...vipOnly.cases, ...vipOnly.cases], tries: 1 };
  expect(tries(times.slice(0, 2), twice)).toEqual([
    ['used-up', 1],
    ['used-up', 1]
  ]);
});

test('another’s call is no try, and what nobody can judge is not called used up', () => {
  const copied = call('2026-12-01T01:00:00Z', { spoiled: 'copied' });
  const passed = call('2026-12-01T02:00:00Z', { passed: true });
  expect(tries([copied, passed], { ...vipOnly, tries: 1 })).toEqual([['done', 1, passed.id]]);
  const [twin, unchecked] = [{ spoiled: 'twin' as const }, { unchecked: true as const }].map((change) =>
    call('2026-12-01T01:00:00Z', change)
  );
  expect(tries([twin!], { ...vipOnly, tries: 1 })).toEqual([['twin', 1]]);
  expect(tries([unchecked!], { ...vipOnly, tries: 1 })).toEqual([['unchecked', 1]]);
});

test('a guided call is never passed: asked for, it counts once it has come to its end, whatever else has to be passed', () => {
  const cases = [{ scenario: 'fee-complaint', mode: 'guided' as const }, ...vipOnly.cases];
  const guided = call('2026-12-01T01:00:00Z', { mode: 'guided' });
  const exam = call('2026-12-01T02:00:00Z');
  expect(standings([guided, exam], { cases, mustPass: true })).toEqual(['done', 'tried']);
  const brokenOff = { ...guided, brokenOff: true as const };
  expect(standings([brokenOff], { cases, mustPass: true })).toEqual(['broken-off', 'open']);
});

test('how many tries there are goes with it, from 1 to 9; without, it is as before', () => {
  const limited = { ...assignment, tries: 2 };
  expect(readAssignmentText(assignmentText(limited))).toMatchObject({ ok: true, value: limited });
  const old = readAssignmentText(assignmentText(assignment));
  expect(old.ok && 'tries' in old.value).toBe(false);
  for (const wrong of [0, 10, 1.5, '2'])
    expect(readAssignmentText(assignmentText({ ...assignment, tries: wrong as number })).ok).toBe(false);
});

test('a link and a file say the same assignment', () => {
  const link = assignmentLink(assignment);
  expect(link.ok && readAssignmentLink(link.value.fragment)).toEqual({ ok: true, value: assignment, diagnostics: [] });
  expect(readAssignmentText(assignmentText(assignment))).toMatchObject({ value: assignment });
});

test('whatever is none is refused whole', () => {
  const wrong: readonly object[] = [
    { format: 2 },
    { due: '2026-02-30' },
    { due: 'tomorrow' },
    { cases: [] },
    { cases: [{ scenario: '../x', mode: 'exam' }] },
    { cases: [{ scenario: 'x', mode: 'cheat' }] },
    { title: ' ' },
    { title: 'x'.repeat(101) },
    { run: 'now' }
  ];
  const right = JSON.parse(assignmentText(assignment)) as object;
  for (const change of wrong)
    expect(
      readAssignmentText(JSON.stringify({ ...right, ...change }), 'a.json').diagnostics,
      JSON.stringify(change)
    ).toMatchObject([{ code: 'SB0956', file: 'a.json' }]);
  for (const text of ['', 'null', '[]', '{', '"x"']) expect(readAssignmentText(text).ok).toBe(false);
  expect(readAssignmentLink('%%%').ok).toBe(false);
});

test('a day is that of Shanghai', () => {
  expect(dayInShanghai(Date.parse('2026-11-30T16:30:00Z'))).toBe('2026-12-01');
});

test('a class is held against an assignment by what each trainee has finished by themselves', () => {
  const startedAt = '2026-12-01T01:00:00.000Z';
  const [li, chen] = [
    { name: 'Li', agentId: '1' },
    { name: 'Chen', agentId: '2' }
  ];
  const rows = byAssignment(
    assignment,
    [
      classRun({ trainee: li, variant: 'vip', startedAt }),
      classRun({ trainee: li, scenario: 'outage', mode: 'assisted', startedAt: '2026-12-05T01:00:00.000Z' }),
      classRun({ trainee: chen, startedAt, origin: 'fork' }),
      classRun({ trainee: chen, startedAt, standing: 'left' })
    ],
    new Map(),
    Date.parse('2026-12-06T00:00:00Z')
  );
  expect(
    rows.map(({ trainee, done, late, standings: of }) => [trainee.name, done, late, of.map(({ is }) => is)])
  ).toEqual([
    ['Chen', 0, 0, ['overdue', 'overdue', 'overdue']],
    ['Li', 2, 1, ['overdue', 'done', 'late']]
  ]);
});

test('what was altered, is another’s or was handed in by two is called so and does not count; an original does', () => {
  const startedAt = '2026-12-01T01:00:00.000Z';
  const names = ['altered', 'copied', 'twin', 'original', 'unchecked'] as const;
  const runs = names.map((name) =>
    classRun({
      id: name,
      trainee: { name, agentId: '1' },
      variant: 'vip',
      startedAt,
      standing: name === 'altered' ? 'differs' : name === 'unchecked' ? 'sealed' : 'equal'
    })
  );
  const same = new Map<string, SameCall>([
    ['copied', { is: 'copy', who: ['original'] }],
    ['twin', { is: 'same', who: ['x'] }],
    ['original', { is: 'original', who: ['copied'] }]
  ]);
  const one = { ...assignment, cases: [{ scenario: 'fee-complaint', variant: 'vip', mode: 'exam' as const }] };
  const rows = byAssignment(one, runs, same, Date.parse('2026-12-02T00:00:00Z'));
  expect(Object.fromEntries(rows.map(({ trainee, done, standings: [it] }) => [trainee.name, [done, it!.is]]))).toEqual({
    altered: [0, 'altered'],
    copied: [0, 'copied'],
    twin: [0, 'twin'],
    original: [1, 'done'],
    unchecked: [1, 'done']
  });
  expect(rows.find(({ trainee }) => trainee.name === 'unchecked')?.standings[0]?.unchecked).toBe(true);
  const again = classRun({ id: 'b', trainee: { name: 'altered', agentId: '1' }, variant: 'vip', startedAt });
  expect(byAssignment(one, [runs[0]!, again], same, 0)[0]).toMatchObject({ done: 1, standings: [{ run: 'b' }] });
});

test('a scenario of the trainer’s own goes with it, in a link as far as there is room, else by its name', () => {
  const own = {
    scenario: 'own.mine',
    title: { zh: '我的', en: 'Mine' },
    cases: [{ variant: 'a', title: { zh: '甲', en: 'A' } }]
  };
  const carried = { ...own, text: 'scenario: mine' };
  const cases = [{ scenario: 'own.mine', variant: 'a', mode: 'exam' as const }];
  const small = assignmentLink({ ...assignment, cases, own: [carried] });
  expect(small.ok && [small.value.carriesOwn, readAssignmentLink(small.value.fragment)]).toMatchObject([
    true,
    { value: { cases, own: [carried] } }
  ]);
  const noise = Array.from({ length: 20_000 }, (_, at) => ((at * 2654435761) >>> 0).toString(36)).join(' ');
  const large = { ...assignment, cases, own: [{ ...carried, text: noise }] };
  const link = assignmentLink(large);
  expect(link.ok && [link.value.carriesOwn, readAssignmentLink(link.value.fragment)]).toMatchObject([
    false,
    { value: { cases, own: [own] } }
  ]);
  expect(readAssignmentText(assignmentText(large))).toMatchObject({ value: large });
});
