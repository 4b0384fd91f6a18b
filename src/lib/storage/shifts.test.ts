import { expect, it } from 'vitest';
import type { ShiftHeader } from '#domain/shift-log';
import { deleteRun, listRuns } from './run-list';
import { createRun } from './runs';
import { createShift, deleteShift, latestShifts, putBackShift, tellShift } from './shifts';
import { at, codes, device, header as runHeader, later, open, value } from './testing/stores';

const header = (id: string, startedAt: string): ShiftHeader => ({
  format: 1,
  id,
  seed: 7,
  mode: 'assisted',
  lang: 'zh-CN',
  trainee: { name: '王芳', agentId: '8012' },
  calls: [{ scenario: 'fee-complaint', variant: 'formal' }],
  startedAt
});

it('a shift is kept with all that was told of it, whichever tab told it', async () => {
  const on = device();
  const [here, there] = [await open(on), await open(on)];
  value(await createShift(here, header('s1', at), at));
  value(await tellShift(here, 's1', { at_ms: 1, is: 'missed' }, at));
  const told = value(await tellShift(there, 's1', { at_ms: 2, is: 'answered', run: 'r', waited_ms: 9 }, at));
  expect(told.entries.map(({ is }) => is)).toEqual(['missed', 'answered']);
  // Begun once is begun.
  expect(value(await createShift(there, header('s1', later(1)), at))).toEqual(told);
  expect(value(await latestShifts(here, 5))).toEqual([told]);
});

it('the latest come first, and of none that is not there anything can be told', async () => {
  const store = await open(device());
  for (const [id, from] of [
    ['a', later(1)],
    ['b', later(3)],
    ['c', later(2)]
  ] as const)
    value(await createShift(store, header(id, from), at));
  expect(value(await latestShifts(store, 2)).map(({ header: { id } }) => id)).toEqual(['b', 'c']);
  expect(codes(await tellShift(store, 'd', { at_ms: 1, is: 'ended' }, at))).toEqual(['SB0510']);
});

it('a shift is deleted with its calls, and comes back with them', async () => {
  const store = await open(device());
  value(await createRun(store, runHeader('mine'), at));
  value(await createRun(store, runHeader('other'), at));
  value(await createShift(store, header('s1', at), at));
  const told = value(await tellShift(store, 's1', { at_ms: 2, is: 'answered', run: 'mine', waited_ms: 9 }, at));
  const kept = async () =>
    value(await listRuns(store, { limit: 9 }))
      .map(({ id }) => id)
      .sort();
  expect(value(await deleteShift(store, 's1', later(1)))).toEqual(told);
  expect([await kept(), value(await latestShifts(store, 5))]).toEqual([['other'], []]);
  expect(value(await deleteShift(store, 's1', later(1)))).toBeUndefined();
  value(await putBackShift(store, told, later(1), later(2)));
  expect([await kept(), value(await latestShifts(store, 5))]).toEqual([['mine', 'other'], [told]]);
  // What was deleted by itself before does not come back with the shift.
  value(await deleteRun(store, 'mine', later(3)));
  value(await deleteShift(store, 's1', later(4)));
  value(await putBackShift(store, told, later(4), later(5)));
  expect(await kept()).toEqual(['other']);
});
