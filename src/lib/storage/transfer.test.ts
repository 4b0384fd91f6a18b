import { describe, expect, it } from 'vitest';
import type { Store } from './database';
import { disputeFinding, disputesOf } from './disputes';
import { limits } from './inside/limits';
import { bestRecords, listRuns, seedsSeen, unfinished } from './run-list';
import { appendEntry, createRun, loadRun, readSeal, sealRun } from './runs';
import { at, codes, device, header, open, sealing, value } from './testing/stores';
import { exportRun, importRun } from './transfer';

async function played(store: Store): Promise<void> {
  value(await createRun(store, header('a'), at));
  value(await appendEntry(store, 'a', 0, { at_ms: 1, who: 'agent', say: '您好', with: { line: 'g' } }, at));
  value(await appendEntry(store, 'a', 1, { at_ms: 2, who: 'agent', do: 'file', with: { ok: true, n: 1, s: 'x' } }, at));
  value(await appendEntry(store, 'a', 2, { at_ms: 3, who: 'agent', do: 'wait', with: { for: 9 } }, at));
  value(await sealRun(store, 'a', { ...sealing(3), acts: [{ act: 'greeted' }], until_ms: 20 }, at));
  value(await disputeFinding(store, 'a', 'f1', '我说了问候语', at));
}

async function counts(store: Store): Promise<Record<string, number>> {
  const pairs = store.db.tables.map(async (table) => [table.name, await table.count()] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

describe('a run that travels', () => {
  it('arrives on another device with entries, disputes and seal', async () => {
    const [here, there] = [await open(device()), await open(device())];
    await played(here);
    const file = value(await exportRun(here, 'a'));
    const { id } = value(await importRun(there, file, at));
    expect(id).toBe('a');
    const again = value(await exportRun(there, 'a'));
    // The seal is sealed: it travels unchanged. Only what lists show says that it does not count here.
    expect(again).toEqual({ ...file, header: { ...file.header, origin: 'import' } });
    expect(value(await listRuns(there, { limit: 1 }))[0]?.summary?.record).toBe(false);
  });

  it('gets a fresh id where its own is taken, and copies of copies count on', async () => {
    const store = await open(device());
    await played(store);
    const file = value(await exportRun(store, 'a'));
    expect(value(await importRun(store, file, at)).id).toBe('a-2');
    const copy = value(await exportRun(store, 'a-2'));
    expect(value(await importRun(store, copy, at)).id).toBe('a-3');
    expect(value(await disputesOf(store, 'a-3'))).toMatchObject([{ runId: 'a-3', text: '我说了问候语' }]);
    expect(value(await readSeal(store, 'a-3')).card).toEqual(file.seal?.card);
    expect(value(await loadRun(store, 'a')).run.header.origin).toBe('fresh');
  });

  it('is refused where all ids that a copy could have are taken (SB0522)', async () => {
    const store = await open(device());
    await played(store);
    const file = value(await exportRun(store, 'a'));
    const row = (await store.db.runs.get('a'))!;
    const ids = Array.from({ length: limits.copies - 1 }, (_, at) => `a-${at + 2}`);
    await store.db.runs.bulkAdd(ids.map((id) => ({ ...row, id })));
    expect(codes(await importRun(store, file, at))).toEqual(['SB0522']);
  });

  it('never counts for record, its case is seen, and unfinished it is not offered for resuming', async () => {
    const [here, there] = [await open(device()), await open(device())];
    await played(here);
    value(await importRun(there, value(await exportRun(here, 'a')), at));
    expect(value(await bestRecords(there)).size).toBe(0);
    expect(value(await seedsSeen(there, 'broadband-down'))).toEqual([7]);
    value(await importRun(there, { header: header('b'), entries: [], disputes: [] }, at));
    expect(value(await loadRun(there, 'b')).status).toBe('left');
    expect(value(await unfinished(there))).toEqual([]);
  });

  it('is refused if it is not plain data (SB0507)', async () => {
    const store = await open(device());
    const card: Record<string, unknown> = {};
    card.self = card;
    await played(store);
    const file = value(await exportRun(store, 'a'));
    expect(codes(await importRun(store, { ...file, seal: { ...file.seal!, card } }, at))).toEqual(['SB0507']);
  });

  it('half an import leaves nothing at all', async () => {
    const [here, there] = [await open(device()), await open(device())];
    await played(here);
    const file = value(await exportRun(here, 'a'));
    const before = await counts(there);
    // Fails at the last but one table, when run, entries and seal are already written.
    there.db.disputes.hook('creating', () => {
      throw new Error('the machine stumbles');
    });
    expect(codes(await importRun(there, file, at))).toEqual(['SB0508']);
    expect(await counts(there)).toEqual(before);
    expect(there.marker.read()).toEqual({ runs: 0 });
  });
});
