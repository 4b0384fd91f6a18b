import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { keptLimits, type KeptRun } from '#domain/kept-run';
import { changeKeptRun, dropKeptRun, keepRuns, listKeptRuns } from './kept-runs';
import { deleteScenario, keepScenario, listScenarios, restoreScenario } from './scenarios';
import { IDBFactory } from './testing/fake';
import { at, codes, device, later, open, value } from './testing/stores';

const run = (name: string, entries: KeptRun['entries'] = []): KeptRun => ({
  name,
  variant: 'a',
  lang: 'en',
  entries,
  until_ms: 0,
  steps: [],
  came: { ending: 'abandoned', passed: false, scores: { phrasing: 0, process: 0, outcome: 0 }, met: [], missed: [] }
});
const freed = (text: string) => ({ text });
const row = (id: string, text: string) => ({ id, text, createdAt: at, updatedAt: later(1) });

it('runs are kept with their scenario, taken away and brought back, and take a new outcome', async () => {
  const store = await open(device());
  const [first, second] = value(await keepRuns(store, 's', [run('one'), run('two')]));
  value(await keepRuns(store, 'other', [run('another')]));
  value(await dropKeptRun(store, first!));
  value(await dropKeptRun(store, first!));
  value(await changeKeptRun(store, { ...second!, run: { ...second!.run, until_ms: 5 } }));
  expect(value(await changeKeptRun(store, first!))).toBeUndefined();
  value(await keepRuns(store, 's', [first!.run]));
  expect(value(await listKeptRuns(store, 's')).map(({ run: { name, until_ms } }) => [name, until_ms])).toEqual([
    ['two', 5],
    ['one', 0]
  ]);
});

it('no more are kept than are played on each change, and none that is too long: all or none', async () => {
  const store = await open(device());
  value(
    await keepRuns(
      store,
      's',
      Array.from({ length: keptLimits.runs - 1 }, (_, nr) => run(String(nr)))
    )
  );
  expect(codes(await keepRuns(store, 's', [run('x'), run('y')]))).toEqual(['SB0926']);
  expect(value(await listKeptRuns(store, 's'))).toHaveLength(keptLimits.runs - 1);
  value(await keepRuns(store, 's', [run('x')]));
  const long = Array.from({ length: keptLimits.entries + 1 }, () => ({ at_ms: 1, who: 'agent', say: 'x' }) as const);
  expect(codes(await keepRuns(store, 'long', [run('y'), run('z', long)]))).toEqual(['SB0926']);
  expect(value(await listKeptRuns(store, 'long'))).toEqual([]);
});

it('they go into the bin and come out of it with their scenario; what stands apart from it has them, too', async () => {
  const store = await open(device());
  value(await keepScenario(store, row('s', '1')));
  value(await keepRuns(store, 's', [run('one')]));
  value(await deleteScenario(store, 's', later(2)));
  value(await restoreScenario(store, 's'));
  expect(value(await listKeptRuns(store, 's'))).toHaveLength(1);
  value(await keepScenario(store, row('s', 'of the other tab'), { text: '1', apart: 'x', freed }));
  value(await keepScenario(store, row('s', 'of this one'), { text: '1', apart: 'apart', freed }));
  expect(value(await listKeptRuns(store, 'apart')).map((it) => it.run.name)).toEqual(['one']);
});

it('a database of version 8 is taken over with its scenarios, and has room for runs', async () => {
  const on = device(new IDBFactory());
  const old = new Dexie('switchboard', on.factory);
  old.version(8).stores({
    runs: '&id, status, updatedAt, header.scenario',
    scenarios: '&id, updatedAt',
    scenarioVersions: '[scenario+number]',
    assignments: '&id',
    meta: '&key'
  });
  await old.table('scenarios').add(row('s', 'format: 2'));
  await old.table('meta').add({ key: 'schema', epoch: 8, birth: at });
  old.close();
  const store = await open(on);
  expect(value(await listScenarios(store)).map(({ text }) => text)).toEqual(['format: 2']);
  expect(value(await listKeptRuns(store, 's'))).toEqual([]);
  expect(value(await keepRuns(store, 's', [run('one')]))).toHaveLength(1);
});
