import { expect, it } from 'vitest';
import { keepList, readKeptList } from './class-list';
import { readProfile, saveProfile } from './profile';
import { at, device, later, open, value } from './testing/stores';
import { readTrainer, saveTrainer } from './trainer';

it('the list of a class is kept by itself, replaced as a whole, and gone when it is empty', async () => {
  const on = device();
  const store = await open(on);
  const me = { name: '李娜', agentId: '1024' };
  value(await saveProfile(store, me, at));
  value(await saveTrainer(store, ' 陈老师 ', at));
  expect(value(await readKeptList(store))).toEqual([]);
  value(await keepList(store, [{ name: '王强' }], at));
  value(await keepList(store, [{ name: '王强', agentId: '7' }, { name: 'Ann' }], later(1)));
  expect(value(await readKeptList(store))).toEqual([{ name: '王强', agentId: '7' }, { name: 'Ann' }]);
  expect(value(await readProfile(store))).toEqual(me);
  expect(value(await readTrainer(store))).toBe('陈老师');
  value(await keepList(store, [], later(2)));
  expect(value(await readKeptList(store))).toEqual([]);
});

it('whoever judges has a name that is not endless', async () => {
  const store = await open(device());
  for (const name of [' ', 'x'.repeat(61)])
    expect((await saveTrainer(store, name, at)).diagnostics.map(({ code }) => code)).toEqual(['SB0534']);
});
