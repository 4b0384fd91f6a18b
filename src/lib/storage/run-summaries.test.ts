import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readRunSummaries } from './run-summaries';
import type { Glance } from './run-summaries';
import * as lists from './run-list';
import * as written from './runs';
import { epoch, schemaVersion } from './inside/identity';
import { FDBObjectStore, IDBFactory } from './testing/fake';
import { at, device, header, later, open, sealing, value } from './testing/stores';
import type { Device } from './testing/stores';

const runs = { ...lists, ...written };

const look = (on: Device, limit = 9): Promise<Glance | undefined> => readRunSummaries({ limit, ...on });

/** A device on which somebody has finished, left, deleted and begun runs, two of them at the same instant. */
async function played(): Promise<Device> {
  const on = device();
  const store = await open(on);
  const begin = (id: string, minute: number, seed: number): Promise<unknown> =>
    runs.createRun(store, header(id, { seed }), later(minute)).then(value);
  await begin('good', 0, 1);
  value(await runs.sealRun(store, 'good', sealing(0, 84), later(1)));
  await begin('better', 2, 2);
  value(await runs.sealRun(store, 'better', sealing(0, 91), later(3)));
  await begin('binned', 4, 3);
  value(await runs.sealRun(store, 'binned', sealing(0, 99), later(5)));
  value(await runs.deleteRun(store, 'binned', later(6)));
  await begin('left', 7, 4);
  value(await runs.markLeft(store, 'left', later(8)));
  await begin('twin-b', 9, 5);
  await begin('twin-a', 9, 6);
  store.close();
  return on;
}

/** A database called as ours, of the browser's version `version`, with these stores. */
async function foreign(on: Device, version: number, ...stores: readonly string[]): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = on.factory.indexedDB.open('switchboard', version);
    request.onupgradeneeded = () => {
      for (const name of stores) request.result.createObjectStore(name);
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a glance', () => {
  it.each([1, 3, 9])('sees the %i latest and the best as the store lists them', async (limit) => {
    const on = await played();
    const seen = await look(on, limit);
    const store = await open(on);
    expect(seen?.runs.map(({ id }) => id)).toEqual(['twin-b', 'twin-a', 'left', 'better', 'good'].slice(0, limit));
    expect(seen).toEqual({
      runs: value(await runs.listRuns(store, { limit })),
      best: value(await runs.bestRecords(store))
    });
    expect(seen?.best.get('broadband-down')?.id).toBe('better');
  });

  it('sees that nothing was played yet', async () => {
    const on = device();
    (await open(on)).close();
    expect(await look(on)).toEqual({ runs: [], best: new Map() });
  });

  it('leaves no trace: nothing is written, and the mark stays', async () => {
    const on = await played();
    const marked = vi.spyOn(on.marker, 'write');
    const stored = vi.spyOn(FDBObjectStore.prototype, 'put');
    expect(await look(on)).toBeDefined();
    expect([marked.mock.calls, stored.mock.calls]).toEqual([[], []]);
  });

  it('holds up no upgrade while it lasts', async () => {
    const on = await played();
    const looking = look(on);
    const newer = new Dexie('switchboard', { ...on.factory });
    newer.version(schemaVersion + 1).stores({ novelty: '&id' });
    const blocked = vi.fn();
    newer.on('blocked', blocked);
    await newer.open();
    await looking;
    expect(blocked).not.toHaveBeenCalled();
    newer.close();
  });

  it.each([epoch, 99])('lets go of the database at once, whether the epoch is ours or not: %i', async (now) => {
    const on = await played();
    const store = await open(on);
    await store.db.meta.put({ key: 'schema', birth: store.birth, epoch: now });
    const opening = vi.spyOn(on.factory.indexedDB, 'open');
    await look(on);
    const [opened] = opening.mock.results;
    expect(opened?.type === 'return' && (() => opened.value.result.transaction('runs'))).toThrow('InvalidState');
  });

  it('makes no database where there is none', async () => {
    const on = device();
    expect(await look(on)).toBeUndefined();
    expect(await on.factory.indexedDB.databases()).toEqual([]);
    // And whoever looks properly then finds nothing in the way.
    expect((await open(on)).closed).toBeUndefined();
  });
});

describe('a glance is not trusted', () => {
  it('when stores are missing', async () => {
    const on = device(new IDBFactory(), { runs: 0 });
    await foreign(on, 10, 'runs');
    expect(await look(on)).toBeUndefined();
  });

  it('when the schema is another', async () => {
    const on = await played();
    await foreign(on, (schemaVersion + 1) * 10);
    expect(await look(on)).toBeUndefined();
  });

  it.each([0, 99])('when the fence is of epoch %i', async (epoch) => {
    const on = await played();
    const store = await open(on);
    await store.db.meta.put({ key: 'schema', birth: store.birth, epoch });
    expect(await look(on)).toBeUndefined();
  });

  it('when there is no fence', async () => {
    const on = await played();
    await (await open(on)).db.meta.clear();
    expect(await look(on)).toBeUndefined();
  });

  it.each([
    ['more runs were stored', { runs: 7 }],
    ['a loss is not confirmed', { runs: 6, lost: { stored: 9, found: 6 } }],
    ['fewer runs were noted', { runs: 5 }]
  ])('when %s, until somebody has looked properly', async (_what, mark) => {
    const on = await played();
    expect(on.marker.read()).toEqual({ runs: 6 });
    on.marker.write(mark);
    expect(await look(on)).toBeUndefined();
  });

  it('when nothing was noted', async () => {
    const { factory } = await played();
    expect(await look({ ...device(), factory })).toBeUndefined();
  });

  it('when the browser has no storage, or refuses it', async () => {
    expect(await readRunSummaries({ limit: 9, marker: device().marker })).toBeUndefined();
    const on = await played();
    on.factory.indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(await look(on)).toBeUndefined();
  });

  it('when the rows cannot be read', async () => {
    const on = await played();
    vi.spyOn(FDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError');
    });
    expect(await look(on)).toBeUndefined();
    vi.restoreAllMocks();
    const store = await open(on);
    await store.db.runs.put({
      id: 'odd',
      header: undefined as never,
      status: 'sealed',
      updatedAt: at,
      entries: 0,
      firstOnSeed: true,
      summary: sealing(0).summary
    });
    on.marker.write({ runs: 7 });
    expect(await look(on)).toBeUndefined();
  });
});
