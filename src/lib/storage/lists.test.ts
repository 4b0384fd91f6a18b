import { describe, expect, it } from 'vitest';
import * as lists from './run-list';
import * as written from './runs';
import { at, codes, device, header, later, open, sealing, value } from './testing/stores';

const runs = { ...lists, ...written };

describe('lists', () => {
  it('come last written first, without the bin, and open runs are offered for resuming', async () => {
    const store = await open(device());
    for (const [i, id] of ['a', 'b', 'c', 'd'].entries()) value(await runs.createRun(store, header(id), later(i)));
    value(await runs.markLeft(store, 'b', later(10)));
    value(await runs.deleteRun(store, 'd', later(11)));
    const listed = value(await runs.listRuns(store, { limit: 2 }));
    expect(listed.map(({ id, status }) => `${id} ${status}`)).toEqual(['b left', 'c open']);
    expect(value(await runs.unfinished(store)).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(value(await runs.listRuns(store, { limit: 9, scenario: 'other' }))).toEqual([]);
  });

  it('runs of one instant come in the order of their ids, last first, however few are asked for', async () => {
    const store = await open(device());
    for (const id of ['b', 'c', 'a']) value(await runs.createRun(store, header(id), at));
    expect(value(await runs.listRuns(store, { limit: 2 })).map(({ id }) => id)).toEqual(['c', 'b']);
    expect(value(await runs.unfinished(store)).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('a deleted run comes back whole, until the bin is emptied', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a'), at));
    value(await runs.appendEntry(store, 'a', 0, { at_ms: 0, who: 'agent', say: '您好' }, at));
    value(await runs.sealRun(store, 'a', sealing(1), at));
    const whole = value(await runs.loadRun(store, 'a'));
    value(await runs.deleteRun(store, 'a', later(1)));
    expect(codes(await runs.loadRun(store, 'a'))).toEqual(['SB0510']);
    expect(value(await runs.binnedRuns(store)).map(({ id }) => id)).toEqual(['a']);
    expect(value(await runs.emptyBin(store, later(1)))).toBe(0);
    value(await runs.restoreRun(store, 'a'));
    expect(value(await runs.loadRun(store, 'a'))).toEqual(whole);
    value(await runs.deleteRun(store, 'a', later(2)));
    expect(value(await runs.emptyBin(store, later(3)))).toBe(1);
    expect(codes(await runs.restoreRun(store, 'a'))).toEqual(['SB0510']);
    expect([await store.db.entries.count(), await store.db.seals.count()]).toEqual([0, 0]);
  });

  it('emptying the bin is not told as a loss', async () => {
    const shared = device();
    const store = await open(shared);
    value(await runs.createRun(store, header('a'), at));
    value(await runs.deleteRun(store, 'a', at));
    value(await runs.emptyBin(store, later(1)));
    expect((await open(shared)).marker.read()).toEqual({ runs: 0 });
  });

  it('a case stays seen when its run is deleted for good', async () => {
    const store = await open(device());
    value(await runs.createRun(store, header('a', { seed: 9, mode: 'guided' }), at));
    value(await runs.createRun(store, header('b', { seed: 4 }), at));
    value(await runs.deleteRun(store, 'a', at));
    value(await runs.emptyBin(store, later(1)));
    expect(value(await runs.seedsSeen(store, 'broadband-down'))).toEqual([4, 9]);
    expect(value(await runs.createRun(store, header('c', { seed: 9 }), at)).firstOnSeed).toBe(false);
  });

  it('the best record is a fresh exam run, first on its seed, and passing outranks points', async () => {
    const store = await open(device());
    let minute = 0;
    const play = async (id: string, changes: Parameters<typeof header>[1], seal: ReturnType<typeof sealing>) => {
      value(await runs.createRun(store, header(id, changes), later(minute++)));
      value(await runs.sealRun(store, id, seal, later(minute++)));
    };
    await play('gate', { seed: 1 }, sealing(0, 95, false));
    await play('good', { seed: 2 }, sealing(0, 84));
    await play('again', { seed: 2 }, sealing(0, 99));
    await play('guided', { seed: 3, mode: 'guided' }, sealing(0, 99));
    await play('fork', { seed: 4, origin: 'fork' }, sealing(0, 99));
    await play('practice', { seed: 5 }, sealing(0, 99, true, false));
    await play('equal', { seed: 6 }, sealing(0, 84));
    const best = value(await runs.bestRecords(store));
    expect([...best].map(([scenario, { id }]) => [scenario, id])).toEqual([['broadband-down', 'good']]);
  });
});
