import { describe, expect, it } from 'vitest';
import type { Entry } from '#domain/entry';
import { forkRun } from './fork';
import { bestRecords, deleteRun, unfinished } from './run-list';
import { createRun, loadRun, sealRun } from './runs';
import { at, codes, device, header, later, open, sealing, value } from './testing/stores';

const entries: readonly Entry[] = [
  { at_ms: 1000, who: 'agent', say: '您好' },
  { at_ms: 4000, who: 'agent', do: 'look-up', with: { panel: 'bill' } }
];
const fork = (id: string, from = 'a') => ({
  header: header(id, { origin: 'fork', forkedFrom: { run: from, entries: 2 } }),
  entries,
  until_ms: 6000
});

describe('forking a run', () => {
  it('makes an open run of its own with what it took over, offered for going on', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    expect(value(await forkRun(store, fork('b'), later(1)))).toEqual({ id: 'b' });
    const loaded = value(await loadRun(store, 'b'));
    expect(loaded).toEqual({ run: fork('b'), status: 'open', firstOnSeed: false, updatedAt: later(1) });
    expect(value(await unfinished(store)).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('is never for record, whatever its card says', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    value(await forkRun(store, fork('b'), at));
    value(await sealRun(store, 'b', sealing(2, 100), at));
    expect(value(await bestRecords(store)).size).toBe(0);
  });

  it('a taken id, a run that is gone and what is not plain data are refused, and nothing is stored', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    value(await createRun(store, header('gone'), at));
    value(await deleteRun(store, 'gone', at));
    expect(codes(await forkRun(store, fork('a'), at))).toEqual(['SB0515']);
    expect(codes(await forkRun(store, fork('b', 'gone'), at))).toEqual(['SB0510']);
    expect(codes(await forkRun(store, { ...fork('b'), entries: new Proxy(entries, {}) }, at))).toEqual(['SB0507']);
    expect(await store.db.entries.count()).toBe(0);
  });
});
