import { expect, test } from 'vitest';
import type { Trainee } from '#contact/log';
import type { CurriculumData } from '#domain/curriculum';
import type { DrillStep } from '#domain/ids';
import type { ClassRun } from './class-run';
import { classRun } from './testing/class-runs';
import { askedCalls, classStandings, standingsOf, type PlayedSandbox } from './curriculum';

const title = { zh: '甲', en: 'A' };
const wanted = { business: 'broadband', channel: 'hotline', tier: 'vip', care: false, difficulty: 'none' } as const;
const data: CurriculumData = {
  lessons: [
    {
      ...{ id: 'call', title, adds: 2, clauses: [] },
      of: { is: 'call', scenario: 's', variant: 'v', minutes: 5, modes: ['guided', 'exam'] }
    },
    {
      ...{ id: 'ticket', title, adds: 1, clauses: [] },
      of: { is: 'ticket', careless: true, nth: 1, plan: { seed: 3, wanted } }
    },
    { ...{ id: 'nowhere', title, adds: 1, clauses: [] }, of: { is: 'ticket', careless: true, nth: 1 } }
  ],
  isSmallest: true,
  ways: 5,
  covered: 4,
  untaken: [],
  clauses: {}
};
const call = { scenario: 's', variant: 'v', passed: true };

test('a call is done once its very case is passed as a whole, and tried before', () => {
  const of = (...calls: Parameters<typeof standingsOf>[1]) => standingsOf(data, calls, []).get('call');
  expect(of()).toBe('open');
  expect(of({ ...call, variant: 'other' }, { ...call, step: 'greeting' })).toBe('open');
  expect(of({ ...call, passed: false })).toBe('tried');
  expect(of({ ...call, passed: false }, call)).toBe('done');
});

test('a ticket is done once it has come to its end in a sandbox of its plan in which something was done, whatever the order of its keys', () => {
  const { business, ...rest } = wanted;
  const same = { ...rest, business };
  const of = (...kept: readonly Partial<PlayedSandbox>[]) =>
    standingsOf(
      data,
      [],
      kept.map((one) => ({ seed: 3, wanted, touched: true, over: true, ...one }))
    );
  expect(of({ seed: 4 }, { wanted: undefined }).get('ticket')).toBe('open');
  expect(of({ wanted: same, touched: false }).get('ticket')).toBe('tried');
  expect(of({ wanted: same, over: false }).get('ticket')).toBe('tried');
  expect(of({ wanted: same }).get('ticket')).toBe('done');
  expect(of({}).get('nowhere')).toBe('open');
});

test('of a class it is told who has passed a case and who has only tried, each once, and nothing that does not count', () => {
  const [zhang, li, wang] = ['Zhang', 'Li', 'Wang'].map((name) => ({ name, agentId: '1' })) as [
    Trainee,
    Trainee,
    Trainee
  ];
  const of = { scenario: 's', variant: 'v' };
  const spare = classRun({ ...of, trainee: wang });
  const runs = [
    classRun({ ...of, trainee: zhang, passed: false }),
    classRun({ ...of, trainee: zhang }),
    classRun({ ...of, trainee: zhang }),
    classRun({ ...of, trainee: li, mode: 'guided' }),
    classRun({ ...of, trainee: li, variant: 'other' }),
    classRun({ ...of, trainee: wang, step: 'greeting' as DrillStep }),
    spare
  ];
  const found = classStandings(data, runs, (run) => run !== spare);
  expect([...found.keys()]).toEqual(['call']);
  const names = (all: readonly ClassRun[] = []) => all.map(({ trainee }) => trainee.name);
  expect(names(found.get('call')?.done)).toEqual(['Zhang']);
  expect(names(found.get('call')?.tried)).toEqual(['Li']);
});

test('only its calls are asked for, in the mode that is wanted or the first that there is', () => {
  expect(askedCalls(data, 'exam')).toEqual([{ scenario: 's', variant: 'v', mode: 'exam' }]);
  expect(askedCalls(data, 'assisted')).toEqual([{ scenario: 's', variant: 'v', mode: 'guided' }]);
});
