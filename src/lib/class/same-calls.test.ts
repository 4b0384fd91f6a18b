import { expect, test } from 'vitest';
import { countsBy } from './choose-runs';
import type { ClassRun } from './class-run';
import { sameCalls, sameGroups } from './same-calls';
import { classRun } from './testing/class-runs';

const [zhang, li] = [
  { name: '张伟', agentId: '1024' },
  { name: '李娜', agentId: '2048' }
];
const startedAt = '2026-12-01T01:00:00.000Z';
const { given } = classRun();
const entries = Array.from({ length: 5 }, (_, at) => ({ at_ms: at, who: 'agent' as const, say: 'x' }));
const seal = {} as NonNullable<ClassRun['given']['seal']>;
const sealed = { ...given, entries, seal };

/** One of the same calls. */
const same = (change: Partial<ClassRun>): ClassRun => classRun({ log: 'a', startedAt, given: sealed, ...change });
const isOf = (...runs: ClassRun[]) => {
  const found = sameCalls(runs);
  return runs.map(({ id }) => found.get(id)?.is);
};
const says = (text: string): Partial<ClassRun> => ({ lines: [{ who: 'agent', at_ms: 0, text }] });

test('where nothing tells whose a call is, both are the same and nobody is accused', () => {
  const [a, b] = [same({ trainee: zhang }), same({ trainee: li })];
  expect([...sameCalls([a!, b!])]).toEqual([
    [a!.id, { is: 'same', who: ['李娜'], spare: true }],
    [b!.id, { is: 'same', who: ['张伟'], spare: true }]
  ]);
});

test.each<[string, Partial<ClassRun>, Partial<ClassRun>]>([
  ['by the number that was said on the line', says('工号1024为您服务'), says('工号1024为您服务')],
  ['by the number as it is read out', says('工号一零二四'), says('工号一零二四')],
  ['by the name that was said on the line', says('我是张伟'), says('我是张伟')],
  ['by whose file came from another', {}, { origin: 'import' }],
  ['by the card that no longer fits', {}, { standing: 'differs' }],
  ['by the seal that is missing', {}, { given: { ...given, entries } }]
])('the original is told %s', (_, original, copy) => {
  const [a, b] = [same({ trainee: zhang, ...original }), same({ trainee: li, ...copy })];
  expect(isOf(b!, a!)).toEqual(['copy', 'original']);
  expect(sameCalls([a!, b!]).get(a!.id)?.who).toEqual(['李娜']);
});

test('what was said on the line outweighs a file that looks better; a number in another says nothing', () => {
  const text = says('工号1024为您服务');
  expect(isOf(same({ trainee: zhang, origin: 'import', ...text }), same({ trainee: li, ...text }))).toEqual([
    'original',
    'copy'
  ]);
  const longer = says('号码 10245');
  expect(isOf(same({ trainee: zhang, ...longer }), same({ trainee: li, ...longer }))).toEqual(['same', 'same']);
});

test('of three the two that may be it are the same, and the third is a copy; one’s own are the same once more', () => {
  const third = same({ trainee: { name: '王强', agentId: '7' }, standing: 'differs' });
  expect(isOf(same({ trainee: zhang }), same({ trainee: li }), third)).toEqual(['same', 'same', 'copy']);
  const [own, again] = [same({ trainee: zhang, id: 'own-1' }), same({ trainee: zhang, id: 'own-2' })];
  expect([...sameCalls([again!, own!])]).toEqual([['own-2', { is: 'again', who: ['张伟'], spare: true }]]);
  expect(
    isOf(
      same({ trainee: zhang }),
      same({ trainee: zhang, startedAt: '2026-12-03' }),
      same({ trainee: li, origin: 'import' })
    )
  ).toEqual(['original', 'again', 'copy']);
});

test('the time that stands in a file tells nothing: neither counts until the trainer has said whose the call is', () => {
  const [owner, copier] = [
    same({ id: 'owner', trainee: zhang, startedAt: '2026-12-01T02:00:00.000Z' }),
    same({ id: 'copier', trainee: li, startedAt: '2026-12-01T01:00:00.000Z' })
  ];
  const both = [copier!, owner!];
  const counted = (...decided: readonly ClassRun[]): readonly string[] => {
    const said = decided.map(({ id, log }) => ({ run: id, log }));
    return both.filter(countsBy({ checkedOnly: true }, sameCalls(both, said))).map(({ id }) => id);
  };
  expect(isOf(owner!, copier!)).toEqual(['same', 'same']);
  expect(counted()).toEqual([]);
  expect(sameGroups(both)).toEqual([{ runs: [copier, owner], all: both, decided: false }]);
  expect(counted(owner!)).toEqual(['owner']);
  // Whoever thinks better of it says so: the later stands.
  expect(counted(owner!, copier!)).toEqual(['copier']);
  expect(counted({ ...owner!, log: 'another' })).toEqual([]);
  const said = [{ run: 'owner', log: 'a' }];
  expect(sameGroups(both, said)).toEqual([{ runs: [copier, owner], all: both, counting: owner, decided: true }]);
  expect([...sameCalls(both, said)]).toEqual([
    ['owner', { is: 'original', who: ['李娜'], decided: true }],
    ['copier', { is: 'copy', who: ['张伟'], spare: true, decided: true }]
  ]);
});

test('what a trainer says of whose a call is comes before what files tell, and is asked only of several people', () => {
  const [told, other] = [
    same({ id: 'told', trainee: zhang, ...says('工号1024为您服务') }),
    same({ id: 'other', trainee: li, ...says('工号1024为您服务') })
  ];
  expect(sameGroups([told!, other!])).toMatchObject([{ counting: { id: 'told' }, decided: false }]);
  expect(sameGroups([told!, other!], [{ run: 'other', log: 'a' }])).toMatchObject([{ counting: { id: 'other' } }]);
  expect(sameGroups([same({ trainee: zhang }), same({ trainee: zhang })])).toEqual([]);
});

test('calls of two lines are alike by chance', () => {
  const short = { ...given, entries: entries.slice(0, 3) };
  expect(sameCalls([same({ trainee: zhang, given: short }), same({ trainee: li, given: short })]).size).toBe(0);
});

const called = (name: string, agentId: string, first = 0): Partial<ClassRun> => {
  const lines = [`您好，工号${agentId}，我姓${name}，为您服务。`, '请问有什么可以帮您？', '好的。', '再见。'];
  const said = lines.map((say, at) => ({ at_ms: first + at * 4321, who: 'agent' as const, say }));
  return { trainee: { name, agentId }, log: `log of ${name} ${agentId}`, given: { ...sealed, entries: said } };
};

test('the same call in which somebody has put their own name and number is the same call, and counts for neither', () => {
  const [one, other] = [same({ id: 'a-1', ...called('张伟', '1024') }), same({ id: 'b-1', ...called('李娜', '2048') })];
  expect(isOf(one!, other!)).toEqual(['same', 'same']);
  expect([one!, other!].filter(countsBy({ checkedOnly: true }, sameCalls([one!, other!])))).toEqual([]);
  // Another moment, another seed or other words are another call.
  expect(isOf(one!, same(called('李娜', '2048', 1)))).toEqual([undefined, undefined]);
  expect(isOf(one!, same({ ...called('李娜', '2048'), seed: 2 }))).toEqual([undefined, undefined]);
  const words = called('李娜', '2048');
  const [greeting, ...rest] = words.given!.entries;
  const entries = [{ ...greeting!, say: '喂' }, ...rest];
  expect(isOf(one!, same({ ...words, given: { ...sealed, entries } }))).toEqual([undefined, undefined]);
});
