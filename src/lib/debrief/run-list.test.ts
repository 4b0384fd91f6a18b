import { expect, test } from 'vitest';
import { choicesOf, everything, resultOf, wantedRuns, type ListedRun } from './run-list.ts';

function run(id: string, over: Partial<ListedRun> = {}, mode: ListedRun['header']['mode'] = 'exam'): ListedRun {
  return {
    id,
    header: {
      format: 1,
      id,
      scenario: id.startsWith('o') ? 'broadband-outage' : 'fee-complaint',
      seed: 7,
      mode,
      lang: 'zh-CN',
      origin: 'fresh',
      trainee: { name: '李敏', agentId: '8001' },
      allowance: 1,
      versions: { charts: '', policy: '', lexicon: '', scenario: '' }
    },
    status: 'sealed',
    summary: { passed: true },
    ...over
  };
}
const passed = run('a');
const failed = run('b', { summary: { passed: false } });
const left = run('o1', { status: 'left', summary: undefined }, 'guided');
const all = [passed, failed, left];
const titleOf = (scenario: string) => (scenario === 'fee-complaint' ? '资费不明投诉' : 'Broadband outage');
const ids = (wanted: Partial<typeof everything>) =>
  wantedRuns(all, { ...everything, ...wanted }, titleOf).map(({ id }) => id);

test('without a wish everything is shown', () => {
  expect(ids({})).toEqual(['a', 'b', 'o1']);
});

test('every word must be found, in title, trainee, id or seed', () => {
  expect(ids({ text: '资费' })).toEqual(['a', 'b']);
  expect(ids({ text: 'OUTAGE 8001' })).toEqual(['o1']);
  expect(ids({ text: 'outage 9999' })).toEqual([]);
});

test('filters narrow each other', () => {
  expect(ids({ result: 'failed' })).toEqual(['b']);
  expect(ids({ result: 'unfinished', mode: 'exam' })).toEqual([]);
  expect(resultOf(left)).toBe('unfinished');
});

test('only what is there is offered', () => {
  expect(choicesOf(all)).toEqual({ scenarios: ['broadband-outage', 'fee-complaint'], modes: ['guided', 'exam'] });
});
