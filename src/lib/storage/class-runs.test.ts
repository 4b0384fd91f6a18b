import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { dropClassRuns, emptyClass, keepClassRuns, listClassRuns, readClassRun, type ClassRunRow } from './class-runs';
import { keepList, readKeptList } from './class-list';
import { at, codes, device, later, open, value } from './testing/stores';

const row = (id: string, takenAt: string, text = '{}'): ClassRunRow => ({ id, file: `${id}.json`, text, takenAt });
const ids = async (store: Awaited<ReturnType<typeof open>>) => value(await listClassRuns(store)).map(({ id }) => id);

it('the runs of a class stay on the device in the order in which they were handed in; one is taken out, or all', async () => {
  const on = device();
  const [here, there] = [await open(on), await open(on)];
  value(await keepList(here, [{ name: '王强' }], at));
  value(await keepClassRuns(here, [row('b', later(1)), row('a', later(2))]));
  value(await keepClassRuns(here, [row('b', later(9), '{"answered":true}')]));
  expect(value(await listClassRuns(there))).toEqual([row('b', later(1), '{"answered":true}'), row('a', later(2))]);
  expect(value(await readClassRun(there, 'b'))?.file).toBe('b.json');
  value(await dropClassRuns(there, ['b', 'never-there']));
  expect(value(await readClassRun(there, 'b'))).toBeUndefined();
  expect(await ids(here)).toEqual(['a']);
  value(await keepClassRuns(here, []));
  value(await emptyClass(here));
  expect(await ids(there)).toEqual([]);
  // Who is in the class is another matter.
  expect(value(await readKeptList(here))).toEqual([{ name: '王强' }]);
});

it('what the store does not take is told, and nothing of it is kept', async () => {
  const store = await open(device());
  const bad = { ...row('b', at), text: (() => '') as unknown as string };
  expect(codes(await keepClassRuns(store, [row('a', at), bad]))).toEqual(['SB0507']);
  expect(await ids(store)).toEqual([]);
  store.close();
  expect(codes(await keepClassRuns(store, [row('a', at)]))).toEqual(['SB0505']);
  expect(codes(await listClassRuns(store))).toEqual(['SB0505']);
});

it('a database of version 9 is taken over with its lists, and has room for the runs of a class', async () => {
  const on = device(new IDBFactory());
  const old = new Dexie('switchboard', on.factory);
  old.version(9).stores({ runs: '&id, status, updatedAt, header.scenario', profile: '&key', meta: '&key' });
  await old.table('profile').add({ key: 'class', people: [{ name: '王强' }], updatedAt: at });
  await old.table('meta').add({ key: 'schema', epoch: 9, birth: at });
  old.close();
  const store = await open(on);
  expect(value(await readKeptList(store))).toEqual([{ name: '王强' }]);
  value(await keepClassRuns(store, [row('a', at)]));
  expect(await ids(store)).toEqual(['a']);
});
