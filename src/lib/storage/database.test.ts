import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { adoptedPolicy } from './adopted-policy';
import { confirmLoss, localMarker, openStore } from './database';
import { explain } from './inside/explain';
import { told } from './inside/fault';
import { disputesOf } from './disputes';
import { listPolicies } from './policies';
import { listRuns } from './run-list';
import { appendEntry, createRun, loadRun } from './runs';
import { schemaVersion } from './inside/identity';
import { FDBObjectStore, IDBFactory } from './testing/fake';
import type { FDBTransaction } from './testing/fake';
import { at, codes, device, header, open, tryOpen, value } from './testing/stores';

const line = { at_ms: 1000, who: 'agent', say: '您好' } as const;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('losses', () => {
  it('a database that reopens empty is noticed, at every opening until it is confirmed', async () => {
    const before = device();
    const store = await open(before);
    value(await createRun(store, header('a'), at));
    store.close();
    const emptied = { ...before, factory: device().factory };
    const again = await tryOpen(emptied);
    expect(codes(again)).toEqual(['SB0506']);
    expect(again.diagnostics[0]?.message.en).toContain('stored here: 1; found now: 0');
    const later = await tryOpen(emptied);
    expect(codes(later)).toEqual(['SB0506']);
    confirmLoss(value(later));
    expect(codes(await tryOpen(emptied))).toEqual([]);
  });

  it('a first visit and a device that never stored a run tell of no loss', async () => {
    expect(codes(await tryOpen(device()))).toEqual([]);
    expect(codes(await tryOpen(device(new IDBFactory(), { runs: 0 })))).toEqual([]);
  });

  it('new runs made after a loss do not hide it', async () => {
    const emptied = device(new IDBFactory(), { runs: 3 });
    const store = await open(emptied);
    for (const id of ['a', 'b', 'c', 'd']) value(await createRun(store, header(id), at));
    expect(codes(await tryOpen(emptied))).toEqual(['SB0506']);
  });

  it('a database that is emptied in use takes no more writes', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    await store.db.meta.clear();
    expect(codes(await appendEntry(store, 'a', 0, line, at))).toEqual(['SB0509']);
  });

  it('a mark that cannot be read or written stops nobody', async () => {
    const blocked = localMarker(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const result = await openStore({ at, factory: device().factory, marker: blocked });
    value(await createRun(value(result), header('a'), at));
    expect(codes(result)).toEqual([]);
  });

  it('the mark survives a round through localStorage and foreign text reads as none', () => {
    const texts = new Map<string, string>();
    const storage = {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => texts.set(key, text)
    } as unknown as Storage;
    const marker = localMarker(() => storage);
    expect(marker.read()).toBeUndefined();
    marker.write({ runs: 2, lost: { stored: 3, found: 0 } });
    expect(marker.read()).toEqual({ runs: 2, lost: { stored: 3, found: 0 } });
    for (const key of texts.keys()) texts.set(key, 'nonsense');
    expect(marker.read()).toBeUndefined();
  });
});

describe('the fence', () => {
  it('an old tab writes nothing once a newer version has raised the epoch', async () => {
    const shared = device();
    const old = await open(shared);
    value(await createRun(old, header('a'), at));
    const fence = await old.db.meta.get('schema');
    await old.db.meta.put({ key: 'schema', birth: fence?.birth ?? '', epoch: 99 });
    expect(codes(await appendEntry(old, 'a', 0, line, at))).toEqual(['SB0504']);
    expect(await old.db.entries.count()).toBe(0);
    expect(codes(await tryOpen(shared))).toEqual(['SB0504']);
  });

  it('an old tab lets go when a newer schema wants in, says so, and stays closed', async () => {
    const shared = device();
    const old = await open(shared);
    value(await createRun(old, header('a'), at));
    const newer = new Dexie('switchboard', { ...shared.factory });
    newer.version(schemaVersion + 1).stores({ runs: '&id, status, updatedAt, header.scenario', novelty: '&id' });
    await newer.open();
    expect(shared.trouble.map((d) => d.code)).toEqual(['SB0504']);
    expect(codes(await appendEntry(old, 'a', 0, line, at))).toEqual(['SB0504']);
    expect(codes(await listRuns(old, { limit: 5 }))).toEqual(['SB0504']);
    newer.close();
  });

  it('a tab that does not let go is named as what blocks the upgrade', async () => {
    const shared = device();
    const hung = await new Promise<IDBDatabase>((resolve, reject) => {
      // A connection of version 0.1 that ignores `versionchange`, as a hung tab does.
      const request = shared.factory.indexedDB.open('switchboard', 1);
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('not opened'));
      };
    });
    const opening = open(shared);
    await vi.waitFor(() => expect(shared.trouble.map((d) => d.code)).toEqual(['SB0503']), 10_000);
    hung.close();
    const store = await opening;
    expect(store.closed).toBeUndefined();
  });
});

describe('the browser says no', () => {
  it('a browser without IndexedDB is told apart', async () => {
    const none = await openStore({ at, marker: device().marker });
    expect(codes(none)).toEqual(['SB0501']);
  });

  it.each(['SecurityError', 'InvalidStateError', 'UnknownError'])('%s while opening means no storage', async (name) => {
    const on = device();
    on.factory.indexedDB.open = () => {
      throw new DOMException('A mutation operation was attempted', name);
    };
    expect(codes(await tryOpen(on))).toEqual(['SB0501']);
  });

  it('a full disk found at the commit is told as such, and nothing is acknowledged', async () => {
    const store = await open(device());
    value(await createRun(store, header('a'), at));
    const put = FDBObjectStore.prototype.put;
    vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(function (this: FDBObjectStore, ...given) {
      const request = put.apply(this, given);
      (this.transaction as unknown as FDBTransaction)._abort('QuotaExceededError');
      return request;
    });
    expect(codes(await appendEntry(store, 'a', 0, line, at))).toEqual(['SB0502']);
    vi.restoreAllMocks();
    expect(value(await loadRun(store, 'a')).run.entries).toEqual([]);
  });

  it('a quota error is found inside an AbortError', async () => {
    const inner = new DOMException('full', 'QuotaExceededError');
    expect((await told(explain(new Dexie.AbortError('aborted', inner)))).code).toBe('SB0502');
  });

  it('after closing, every door answers and none throws', async () => {
    const store = await open(device());
    store.close();
    expect(codes(await createRun(store, header('a'), at))).toEqual(['SB0505']);
    expect(codes(await loadRun(store, 'a'))).toEqual(['SB0505']);
  });

  it('writes ask for strict durability', async () => {
    const store = await open(device());
    const seen: unknown[] = [];
    await store.db.transaction('rw', 'runs', (tx) => {
      seen.push(tx.idbtrans.durability);
    });
    expect(seen).toEqual(['strict']);
  });
});

describe('a database of version 1', () => {
  it('is taken over: finished runs learn from their cards how each clause went, all else stays', async () => {
    const on = device(new IDBFactory(), { runs: 2 });
    const old = new Dexie('switchboard', on.factory);
    old.version(1).stores({
      runs: '&id, status, updatedAt, header.scenario',
      entries: '[runId+index]',
      seals: '&runId',
      disputes: '&id, runId',
      blobs: '&digest',
      seeds: '[scenario+seed]',
      profile: '&key',
      meta: '&key'
    });
    const row = (id: string, status: string) => ({
      id,
      header: header(id),
      status,
      updatedAt: at,
      entries: 0,
      firstOnSeed: true
    });
    const finding = { clause: '2.1-identity', verdict: 'late', points: 500, max: 1000, lost: 0, gate: false };
    await old.table('runs').bulkAdd([row('done', 'sealed'), row('going', 'open')]);
    await old.table('seals').add({ runId: 'done', card: { variant: 'vip', findings: [finding] } });
    await old.table('meta').add({ key: 'schema', epoch: 1, birth: at });
    old.close();
    const store = await open(on);
    const [going, done] = value(await listRuns(store, { limit: 9 }));
    expect(done).toMatchObject({
      id: 'done',
      tally: { variant: 'vip', clauses: [{ clause: '2.1-identity', points: 500, max: 1000 }] }
    });
    expect(going).not.toHaveProperty('tally');
    expect(store.birth).toBe(at);
  });
});

describe('a database of version 4 or 5', () => {
  it('is taken over: answers to disputes are a trainer’s whose name is not recorded', async () => {
    const on = device(new IDBFactory(), { runs: 1 });
    const old = new Dexie('switchboard', on.factory);
    old.version(4).stores({
      runs: '&id, status, updatedAt, header.scenario',
      entries: '[runId+index]',
      seals: '&runId',
      disputes: '&id, runId',
      blobs: '&digest',
      seeds: '[scenario+seed]',
      profile: '&key',
      shifts: '&id, startedAt',
      sandboxes: '&id, updatedAt',
      meta: '&key'
    });
    const dispute = (finding: string) => ({ id: `a/${finding}`, runId: 'a', finding, text: 'x', at });
    const answer = { ruling: 'upheld', text: 'You did.', at };
    await old.table('disputes').bulkAdd([{ ...dispute('f1'), answer }, dispute('f2')]);
    await old.table('meta').add({ key: 'schema', epoch: 4, birth: at });
    old.close();
    const store = await open(on);
    expect(value(await disputesOf(store, 'a'))).toEqual([
      { ...dispute('f1'), answer: { ...answer, by: { role: 'trainer' } } },
      dispute('f2')
    ]);
  });

  it('is taken over: it has room for versions of the policy, and the shipped one is in force', async () => {
    const on = device(new IDBFactory());
    const old = new Dexie('switchboard', on.factory);
    old.version(5).stores({ runs: '&id, status, updatedAt, header.scenario', meta: '&key' });
    await old.table('meta').add({ key: 'schema', epoch: 5, birth: at });
    old.close();
    const store = await open(on);
    expect(value(await adoptedPolicy(store))).toBeUndefined();
    expect(value(await listPolicies(store))).toEqual([]);
  });
});
